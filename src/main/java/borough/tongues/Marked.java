package borough.tongues;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts that carry their own language, where it is not that of the page they will stand on. The
 * mark is Unicode's own: invisible letters before and after the text, so that it passes unharmed
 * through everything that only knows texts, and the page makes a {@code lang} of it.
 */
public final class Marked {
    private static final int BEGIN = 0xE0001;
    private static final int END = 0xE007F;
    private static final int LETTERS = 0xE0000;

    private Marked() {}

    /** One stretch of a text and its language; empty where that is the page's. */
    public record Stretch(String language, String text) {}

    /** The text, marked as being in this language. */
    static String in(String language, String text) {
        var marked = new StringBuilder().appendCodePoint(BEGIN);
        language.chars().forEach(letter -> marked.appendCodePoint(LETTERS + letter));
        return marked.append(text).appendCodePoint(END).toString();
    }

    /** Whether any of it is marked. */
    public static boolean is(String text) {
        return text.codePoints().anyMatch(Marked::isMark);
    }

    private static boolean isMark(int letter) {
        return letter >= BEGIN && letter <= END;
    }

    /** The text without its marks, for whoever reads no page. */
    public static String plain(String text) {
        if (!is(text)) {
            return text;
        }
        var plain = new StringBuilder();
        text.codePoints().filter(it -> !isMark(it)).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** The same as a sentence begins, with a capital letter. */
    public static String sentence(String text) {
        var letters = text.codePoints().toArray();
        for (int at = 0; at < letters.length; at++) {
            if (!isMark(letters[at])) {
                letters[at] = Character.toUpperCase(letters[at]);
                break;
            }
        }
        return new String(letters, 0, letters.length);
    }

    /** Its stretches in order, each with its language. */
    public static List<Stretch> stretches(String text) {
        var stretches = new ArrayList<Stretch>();
        var language = new StringBuilder();
        var here = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            if (letter == BEGIN || letter == END) {
                end(stretches, language, here);
            } else if (isMark(letter)) {
                language.append((char) (letter - LETTERS));
            } else {
                here.appendCodePoint(letter);
            }
        }
        end(stretches, language, here);
        return stretches;
    }

    private static void end(List<Stretch> stretches, StringBuilder language, StringBuilder here) {
        if (!here.isEmpty()) {
            stretches.add(new Stretch(language.toString(), here.toString()));
        }
        language.setLength(0);
        here.setLength(0);
    }
}
