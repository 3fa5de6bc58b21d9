package borough.answers;

import static borough.vocabulary.Type.TEXT;
import static borough.vocabulary.Type.YES_OR_NO;
import static borough.vocabulary.Type.listOf;

import borough.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The words that service files have for what people write. */
@Component
class TextWords {
    TextWords(Vocabulary words) {
        words.lookup("text.mentions")
                .means("Whether a text says any of these words, whole, in capitals or not.")
                .takes("text", TEXT)
                .takes("words", listOf(TEXT))
                .gives(YES_OR_NO, in -> mentions(in.text("text"), in.texts("words")));
    }

    static boolean mentions(String text, List<String> words) {
        var said = plain(text);
        return words.stream()
                .map(TextWords::plain)
                .filter(word -> !word.isBlank())
                .anyMatch(said::contains);
    }

    // Words between single spaces, so that "art" is not found in "start".
    private static String plain(String text) {
        var words = text.toLowerCase(Locale.UK).replaceAll("['\u2019]", "");
        return " " + words.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }
}
