package borough.customers;

import borough.customers.BirthAsked.Span;
import borough.customers.NameSeeking.NameAsked;
import borough.data.SearchWords;
import borough.places.Places;
import borough.values.Reference;
import borough.values.Uprn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds customers by what an adviser has: a name, an address, a birthday, a number, an email
 * address, a case, or several of these in one line. The best come first, each with the reason.
 */
@Component
@Transactional(readOnly = true)
public class CustomerSearch {
    private static final int WORDS_MAX = 8;
    private static final int SPLITS_MAX = 4;
    private static final int HOMES_MAX = 500;
    private static final int LOOKED_AT = 200;

    private final FoundCustomersStore store;
    private final NameSeeking names;
    private final Places places;
    private final CustomerCases cases;
    private final FoundShown shown;

    CustomerSearch(
            FoundCustomersStore store,
            NameSeeking names,
            Places places,
            CustomerCases cases,
            FoundShown shown) {
        this.store = store;
        this.names = names;
        this.places = places;
        this.cases = cases;
        this.shown = shown;
    }

    /** What was asked, once it is known which part means what; and who was found by it. */
    record Hits(
            NameAsked name,
            List<Span> born,
            @Nullable List<Uprn> at,
            Optional<String> plainly,
            List<CustomerId> found) {
        static Hits by(String plainly, List<CustomerId> found) {
            var nothing = new NameAsked(List.of(), List.of(), Map.of());
            return new Hits(nothing, List.of(), null, Optional.of(plainly), found);
        }
    }

    /** At most so many; nothing for what has no letter or digit, and for what is far too long. */
    public List<FoundCustomer> find(CustomerSought sought, int most) {
        if (sought.isNothing() || sought.isTooLong()) {
            return List.of();
        }
        var hits = ofCase(sought).or(() -> reached(sought)).orElseGet(() -> described(sought));
        return shown.of(hits, most);
    }

    private Optional<Hits> ofCase(CustomerSought sought) {
        return Stream.of(sought.reference(), sought.anything())
                .flatMap(it -> Reference.read(it).stream())
                .findFirst()
                .map(
                        it ->
                                Hits.by(
                                        "Case of theirs",
                                        cases.customersOf(List.of(it)).values().stream()
                                                .flatMap(List::stream)
                                                .toList()));
    }

    private Optional<Hits> reached(CustomerSought sought) {
        return sought.reach()
                .map(
                        it ->
                                Hits.by(
                                        it.contains("@")
                                                ? "Has this email address"
                                                : "Has this phone number",
                                        store.reachedBy(it, LOOKED_AT)))
                .filter(it -> !it.found().isEmpty() || !sought.contact().isEmpty());
    }

    private Hits described(CustomerSought sought) {
        var today = LocalDate.now(shown.clock());
        var birth =
                Stream.of(sought.born(), sought.anything())
                        .flatMap(it -> BirthAsked.in(it, today).stream())
                        .findFirst();
        var free =
                sought.born().isEmpty()
                        ? birth.map(BirthAsked::rest).orElse(sought.anything())
                        : sought.anything();
        var words =
                SearchWords.of(sought.name() + " " + free).stream()
                        .distinct()
                        .limit(WORDS_MAX)
                        .toList();
        var born = birth.map(BirthAsked::spans).orElse(List.of());
        var at = sought.address().isEmpty() ? null : homes(sought.address());
        if (at != null && at.isEmpty()) {
            return new Hits(names.read(List.of()), born, at, Optional.empty(), List.of());
        }
        return described(words, born, at);
    }

    private Hits described(List<String> words, List<Span> born, @Nullable List<Uprn> at) {
        var asked = names.read(words);
        if (words.isEmpty() || names.isKnown(asked)) {
            var found = names.seek(asked, born, at, LOOKED_AT);
            if (!found.isEmpty() || at != null || words.size() < 2) {
                return new Hits(asked, born, at, Optional.empty(), found);
            }
        }
        return at == null
                ? inTwo(words, asked, born)
                : new Hits(asked, born, at, Optional.empty(), List.of());
    }

    // A name and an address in one line: which words are which shows by what is found.
    private Hits inTwo(List<String> words, NameAsked all, List<Span> born) {
        int tried = 0;
        for (var name : splits(words)) {
            var asked = all.only(name);
            if (tried == SPLITS_MAX || asked.words().isEmpty() || !names.isKnown(asked)) {
                continue;
            }
            tried++;
            var address = words.stream().filter(it -> !name.contains(it)).toList();
            var at = homes(String.join(" ", address));
            var found =
                    at.isEmpty() ? List.<CustomerId>of() : names.seek(asked, born, at, LOOKED_AT);
            if (!found.isEmpty()) {
                return new Hits(asked, born, at, Optional.empty(), found);
            }
        }
        return atHome(words, all, born);
    }

    // A number among the words says that an address may be all there is.
    private Hits atHome(List<String> words, NameAsked all, List<Span> born) {
        var nobody = all.only(List.of());
        boolean isAddress = words.stream().anyMatch(CustomerSearch::hasDigit);
        var at = isAddress ? homes(String.join(" ", words)) : List.<Uprn>of();
        return new Hits(
                nobody,
                born,
                at,
                Optional.empty(),
                at.isEmpty() ? List.of() : names.seek(nobody, born, at, LOOKED_AT));
    }

    // The first words are the name, or the last; the shortest name is tried first.
    private static List<List<String>> splits(List<String> words) {
        var splits = new ArrayList<List<String>>();
        for (int n = 1; n < words.size(); n++) {
            splits.add(words.subList(0, n));
            splits.add(words.subList(words.size() - n, words.size()));
        }
        return splits.stream()
                .filter(it -> it.stream().noneMatch(CustomerSearch::hasDigit))
                .toList();
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private List<Uprn> homes(String address) {
        return places.whereabouts(address, HOMES_MAX);
    }
}
