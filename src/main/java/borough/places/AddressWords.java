package borough.places;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words an address is found by. An apostrophe joins what it stands in; all else parts words.
 */
final class AddressWords {
    private static final int MOST_WORDS = 12;
    private static final int LONGEST_TYPED = 200;

    private AddressWords() {}

    /** Every word of an address, its postcode in halves and whole, a number also without suffix. */
    static Set<String> of(Address address) {
        var texts =
                Stream.of(
                                address.organisation(),
                                address.flat(),
                                address.building(),
                                address.street(),
                                address.locality(),
                                address.town(),
                                address.postcode())
                        .filter(Objects::nonNull)
                        .flatMap(text -> words(text).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        texts.add(address.postcode().replace(" ", "").toLowerCase(Locale.ROOT));
        if (address.number() != null) {
            texts.add(address.number().toString());
            var suffix = address.suffix() == null ? "" : address.suffix();
            texts.add(address.number() + suffix.toLowerCase(Locale.ROOT));
        }
        return texts;
    }

    /** What somebody typed; the first words of it where they typed very many. */
    static Set<String> asked(String typed) {
        var start = typed.substring(0, Math.min(typed.length(), LONGEST_TYPED));
        return words(start).stream()
                .limit(MOST_WORDS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** In the database's way: a number is meant whole, any other word may be only begun. */
    static String query(Collection<String> asked) {
        return asked.stream()
                .map(word -> "'" + word + "'" + (isNumber(word) ? "" : ":*"))
                .collect(Collectors.joining(" & "));
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    // Only letters and digits are left, so a word needs no quoting where it goes.
    private static Set<String> words(String text) {
        return Arrays.stream(
                        text.toLowerCase(Locale.ROOT)
                                .replaceAll("['\u2019]", "")
                                .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
