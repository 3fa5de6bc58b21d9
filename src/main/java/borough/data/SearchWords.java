package borough.data;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The words of what somebody types to find something, as {@code data.words_of} makes those that are
 * looked through: an apostrophe joins what it stands in, accents fall away, all else parts words.
 */
public final class SearchWords {
    // The database takes none longer than 2,046 bytes, and nobody's word is.
    private static final int LONGEST = 500;

    private SearchWords() {}

    /** The words, in the order in which they were typed; none where nothing but signs was. */
    public static List<String> of(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        // By hand: a million addresses are parted so, and patterns took a quarter of their time.
        for (int at = 0; at < plain.length(); ) {
            int sign = plain.codePointAt(at);
            at += Character.charCount(sign);
            if (isOfWord(sign)) {
                word.appendCodePoint(sign);
            } else if (!fallsAway(sign) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return List.copyOf(words);
    }

    private static boolean fallsAway(int sign) {
        return sign == '\''
                || sign == '\u2019'
                || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static boolean isOfWord(int sign) {
        return Character.isLetter(sign)
                || switch (Character.getType(sign)) {
                    case Character.DECIMAL_DIGIT_NUMBER,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER ->
                            true;
                    default -> false;
                };
    }

    /** In the database's way: all of these words, each whole. */
    public static String whole(Collection<String> words) {
        return words.stream().map(SearchWords::quoted).collect(Collectors.joining(" & "));
    }

    /** In the database's way: all of these words, each perhaps only begun; numbers stay whole. */
    public static String begun(Collection<String> words) {
        return words.stream()
                .map(it -> quoted(it) + (isNumber(it) ? "" : ":*"))
                .collect(Collectors.joining(" & "));
    }

    private static String quoted(String word) {
        return "'" + (word.length() > LONGEST ? word.substring(0, LONGEST) : word) + "'";
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
