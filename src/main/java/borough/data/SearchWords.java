package borough.data;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The words of what somebody types to find something, as {@code data.words_of} makes those that are
 * looked through: an apostrophe joins what it stands in, accents fall away, all else parts words.
 */
public final class SearchWords {
    private SearchWords() {}

    /** The words, in the order in which they were typed; none where nothing but signs was. */
    public static List<String> of(String typed) {
        var plain =
                Normalizer.normalize(typed, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("['\u2019\\p{Mn}]", "");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** In the database's way: all of these words, each whole. */
    public static String whole(Collection<String> words) {
        return words.stream().map(it -> "'" + it + "'").collect(Collectors.joining(" & "));
    }

    /** In the database's way: all of these words, each perhaps only begun; numbers stay whole. */
    public static String begun(Collection<String> words) {
        return words.stream()
                .map(it -> "'" + it + "'" + (isNumber(it) ? "" : ":*"))
                .collect(Collectors.joining(" & "));
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
