package borough.letters;

import static borough.vocabulary.Type.ANYTHING;
import static borough.vocabulary.Type.DATE;
import static borough.vocabulary.Type.MOMENT;
import static borough.vocabulary.Type.TEXT;

import borough.letters.Letter.Asked;
import borough.letters.Letter.Written;
import borough.values.Reference;
import borough.vocabulary.Inputs;
import borough.vocabulary.PostalAddress;
import borough.vocabulary.Property;
import borough.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The words letters teach service files. */
@Component
class LetterWords {
    static final String DRAFT = "letters.draft";
    static final String SERVE = "letters.serve";
    private static final List<String> LINES = List.of("name", "line1", "line2", "town", "postcode");

    LetterWords(Vocabulary words, LetterBook letters) {
        words.action(DRAFT)
                .means("Drafts a letter or statement that an officer changes, approves and posts.")
                .takes("kind", TEXT)
                .takes("to", ANYTHING)
                .takes("text", TEXT)
                .announces("posted")
                .reports("at", MOMENT)
                .does((in, reference) -> draft(letters, in, reference, DRAFT));

        words.action(SERVE)
                .means("Drafts a notice that an officer approves and serves on somebody.")
                .takes("kind", TEXT)
                .takes("on", ANYTHING)
                .takes("text", TEXT)
                .announces("served")
                .reports("at", MOMENT)
                .reports("served_on", DATE)
                .reports("how", TEXT)
                .reports("to", TEXT)
                .does((in, reference) -> draft(letters, in, reference, SERVE));
    }

    private static void draft(LetterBook letters, Inputs in, Reference reference, String action) {
        boolean isNotice = action.equals(SERVE);
        var to = addressee(Objects.requireNonNull(in.value(isNotice ? "on" : "to")));
        letters.draft(
                new Asked(reference, action, in.as()),
                in.text("kind"),
                isNotice,
                new Written(to, in.text("text")));
    }

    // Of a home no name is known here: whoever lives or works there.
    private static String addressee(Object to) {
        return switch (to) {
            case Property home -> "The occupier\n" + lines(home.address());
            case Map<?, ?> person ->
                    Stream.concat(
                                    LINES.stream().map(person::get),
                                    Stream.of(person.get("address"), person.get("home")))
                            .filter(Objects::nonNull)
                            .map(LetterWords::said)
                            .filter(it -> !it.isBlank())
                            .collect(Collectors.joining("\n"));
            case List<?> several -> "";
            default -> to.toString();
        };
    }

    private static String said(Object field) {
        return switch (field) {
            case String text -> text;
            case Property home -> lines(home.address());
            case PostalAddress address -> address.toString();
            default -> "";
        };
    }

    private static String lines(String address) {
        return address.replace(", ", "\n");
    }
}
