package borough.places;

import borough.data.SearchWords;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words an address is found by. */
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
                        .flatMap(text -> SearchWords.of(text).stream())
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
    static List<String> asked(String typed) {
        var start = typed.substring(0, Math.min(typed.length(), LONGEST_TYPED));
        return SearchWords.of(start).stream().limit(MOST_WORDS).toList();
    }
}
