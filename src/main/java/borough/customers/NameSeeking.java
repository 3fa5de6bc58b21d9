package borough.customers;

import borough.customers.BirthAsked.Span;
import borough.customers.FoundCustomersStore.Likeness;
import borough.customers.FoundCustomersStore.Seeking;
import borough.data.SearchWords;
import borough.values.Uprn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seeks customers by words of their names: first as they were typed and by names that stand for
 * them, then, where that finds few, by words they begin, look like or sound like.
 */
@Component
class NameSeeking {
    private static final int ENOUGH = 5;

    private final FoundCustomersStore store;
    private final NickNames nickNames;

    NameSeeking(FoundCustomersStore store, NickNames nickNames) {
        this.store = store;
        this.nickNames = nickNames;
    }

    /**
     * What is asked of a name: words of two letters and more, letters that one begins with, and for
     * each word which words of names it may be.
     */
    record NameAsked(List<String> words, List<String> initials, Map<String, List<Likeness>> alike) {
        boolean isNothing() {
            return words.isEmpty() && initials.isEmpty();
        }

        /** Whether each word is, or is nearly, one that some name has. */
        boolean isKnown(NickNames nickNames) {
            return words.stream()
                    .allMatch(it -> alike.containsKey(it) || !nickNames.of(it).isEmpty());
        }

        NameAsked only(List<String> some) {
            return new NameAsked(
                    some.stream().filter(words::contains).toList(),
                    some.stream().filter(initials::contains).toList(),
                    alike);
        }
    }

    /** Reads words that may all be of names, with one question to the database. */
    NameAsked read(List<String> typed) {
        var words = typed.stream().filter(it -> it.length() > 1).distinct().toList();
        var initials = typed.stream().filter(it -> it.length() == 1).distinct().toList();
        var alike =
                words.isEmpty()
                        ? Map.<String, List<Likeness>>of()
                        : store.wordsLike(words).stream()
                                .collect(Collectors.groupingBy(Likeness::given));
        return new NameAsked(words, initials, alike);
    }

    /** Whether each of these words may be of a name. */
    boolean isKnown(NameAsked asked) {
        return asked.isKnown(nickNames);
    }

    /** Names and whatever else is asked, all of it; {@code at} is null where no home is asked. */
    List<CustomerId> seek(NameAsked asked, List<Span> born, @Nullable List<Uprn> at, int most) {
        if (asked.words().isEmpty()) {
            return born.isEmpty() && at == null
                    ? List.of()
                    : store.seek(new Seeking(null, asked, born, at), most);
        }
        var strict = query(asked, false);
        var found = new LinkedHashSet<>(store.seek(new Seeking(strict, asked, born, at), most));
        var loose = query(asked, true);
        if (found.size() < ENOUGH && !loose.equals(strict)) {
            found.addAll(store.seek(new Seeking(loose, asked, born, at), most));
        }
        return found.stream().limit(most).toList();
    }

    private String query(NameAsked asked, boolean loosely) {
        return asked.words().stream()
                .map(it -> "(" + any(forms(asked, it, loosely)) + ")")
                .collect(Collectors.joining(" & "));
    }

    private Set<String> forms(NameAsked asked, String word, boolean loosely) {
        var forms = new LinkedHashSet<String>();
        forms.add(word);
        forms.addAll(nickNames.of(word));
        if (loosely) {
            for (var like : asked.alike().getOrDefault(word, List.of())) {
                forms.add(like.word());
            }
        }
        return forms;
    }

    private static String any(Set<String> forms) {
        return forms.stream().map(it -> "'" + it + "'").collect(Collectors.joining(" | "));
    }

    /** Why a name was found by what was asked of it, and what that is worth. */
    Reason reason(NameAsked asked, String name) {
        var theirs = SearchWords.of(name);
        var worth = 0.0;
        var says = new LinkedHashSet<String>();
        for (var word : asked.words()) {
            var how = how(word, theirs);
            worth += how.worth();
            says.add(how.says());
        }
        if (says.size() > 1) {
            says.remove(How.EXACT.says());
        }
        if (asked.words().size() == theirs.size() && says.contains(How.EXACT.says())) {
            worth += 1;
        }
        return new Reason(worth, new ArrayList<>(says));
    }

    /** What was found, in words for staff. */
    record Reason(double worth, List<String> says) {}

    private enum How {
        EXACT(3, "Name as typed"),
        NICKNAME(2, "A name that stands for what was typed"),
        BEGUN(1.5, "Name begins as typed"),
        NEAR(1, "Name looks or sounds like what was typed");

        private final double worth;
        private final String says;

        How(double worth, String says) {
            this.worth = worth;
            this.says = says;
        }

        double worth() {
            return worth;
        }

        String says() {
            return says;
        }
    }

    private How how(String word, List<String> theirs) {
        if (theirs.contains(word)) {
            return How.EXACT;
        }
        if (theirs.stream().anyMatch(nickNames.of(word)::contains)) {
            return How.NICKNAME;
        }
        return theirs.stream().anyMatch(it -> it.startsWith(word)) ? How.BEGUN : How.NEAR;
    }
}
