package borough.asking;

import borough.tongues.Tongue;
import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.Part;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A question and, where its answer is made of smaller ones, those in their rows, as asked now. */
final class AskedParts {
    private final Map<String, List<String>> given;
    private final List<Answer.Wrong> wrong;
    private final Tongue tongue;

    /** With what the form's fields hold, and everything that is wrong with it. */
    AskedParts(Map<String, List<String>> given, List<Answer.Wrong> wrong) {
        this(given, wrong, Tongue.ENGLISH);
    }

    /** The same in this language. */
    AskedParts(Map<String, List<String>> given, List<Answer.Wrong> wrong, Tongue tongue) {
        this.given = given;
        this.wrong = wrong;
        this.tongue = tongue;
    }

    /** The words above a field, and below. */
    record Label(String words, @Nullable String hint) {}

    Asked asked(Label label, AnswerType type, Asking asking) {
        var key = asking.key();
        var typed = new Asked.Given(typed(key), rows(type, asking), type.charactersMax());
        return new Asked(
                key,
                type.name(),
                label.words(),
                label.hint(),
                asking.optional(),
                choices(asking),
                typed,
                fault(type, key));
    }

    private List<List<Asked>> rows(AnswerType type, Asking asking) {
        if (type.parts().isEmpty()) {
            return List.of();
        }
        if (!type.repeats()) {
            return List.of(row(type.parts(), asking));
        }
        return IntStream.rangeClosed(1, rowsShown(given, asking.key()))
                .mapToObj(number -> new Asking(asking.key() + "-" + number, false, List.of()))
                .map(row -> row(type.parts(), row))
                .toList();
    }

    private List<Asked> row(List<Part> parts, Asking asking) {
        return parts.stream().map(part -> part(part, asking.part(part))).toList();
    }

    private Asked part(Part part, Asking asking) {
        var hint = part.help().hint().isEmpty() ? null : said(part, part.help().hint());
        return asked(new Label(said(part, part.words()), hint), part.type(), asking)
                .choosing(it -> called(part, it));
    }

    // In the file's own words, or else, for what every file has, in those of the phrase book.
    private String said(Part part, String english) {
        return part.said(tongue.code(), english).orElseGet(() -> tongue.of(english));
    }

    private String called(Part part, String choice) {
        return part.said(tongue.code(), choice)
                .orElseGet(
                        () -> part.help().choices().contains(choice) ? tongue.of(choice) : choice);
    }

    /** How many rows are on the page; one to begin with. */
    static int rowsShown(Map<String, List<String>> given, String key) {
        var said = first(given, key + "-rows");
        return said.matches("[0-9]{1,2}") ? Integer.parseInt(said) : 1;
    }

    private static String first(Map<String, List<String>> given, String field) {
        var values = given.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private List<Choice> choices(Asking asking) {
        var chosen = Set.copyOf(given.getOrDefault(asking.key(), List.of()));
        return asking.choices().stream()
                .map(it -> new Choice(it, sentence(it), null, chosen.contains(it)))
                .toList();
    }

    private static String sentence(String choice) {
        return choice.isEmpty()
                ? choice
                : choice.substring(0, 1).toUpperCase(Locale.UK) + choice.substring(1);
    }

    // The whole answer under "", and parts such as a date's day under their own names.
    private Map<String, String> typed(String key) {
        var parts = new HashMap<String, String>();
        given.forEach(
                (field, values) -> {
                    if (values.isEmpty()) {
                        return;
                    }
                    if (field.equals(key)) {
                        parts.put("", values.getFirst());
                    } else if (field.startsWith(key + "-")) {
                        parts.put(field.substring(key.length() + 1), values.getFirst());
                    }
                });
        return parts;
    }

    // What is wrong with a part is said there; a date and its time are one part of the page.
    private @Nullable Fault fault(AnswerType type, String key) {
        var here =
                wrong.stream()
                        .filter(
                                it ->
                                        it.field().equals(key)
                                                || (type.parts().isEmpty()
                                                        && it.field().startsWith(key + "-")))
                        .toList();
        if (here.isEmpty()) {
            return null;
        }
        var words = here.stream().map(Answer.Wrong::words).distinct().toList();
        return new Fault(
                here.getFirst().field(),
                String.join(". ", words),
                here.stream().flatMap(it -> it.fields().stream()).skip(1).toList());
    }

    /** The form's fields after a row was added or one removed. */
    static Map<String, List<String>> changed(
            Map<String, List<String>> posted, String key, Optional<Integer> removed) {
        int rows = rowsShown(posted, key);
        var changed = new LinkedHashMap<String, List<String>>();
        posted.forEach((field, values) -> changed.put(moved(field, key, removed), values));
        changed.remove("");
        int left = removed.isPresent() ? Math.max(0, rows - 1) : Math.min(99, rows + 1);
        changed.put(key + "-rows", new ArrayList<>(List.of(String.valueOf(left))));
        return changed;
    }

    // Fields of later rows move up one; those of the removed row have no name any more.
    private static String moved(String field, String key, Optional<Integer> removed) {
        if (removed.isEmpty()
                || !field.matches(java.util.regex.Pattern.quote(key) + "-[0-9]{1,2}-.*")) {
            return field;
        }
        var rest = field.substring(key.length() + 1);
        int row = Integer.parseInt(rest.substring(0, rest.indexOf('-')));
        var part = rest.substring(rest.indexOf('-'));
        if (row == removed.get()) {
            return "";
        }
        return row > removed.get() ? key + "-" + (row - 1) + part : field;
    }
}
