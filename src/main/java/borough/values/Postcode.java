package borough.values;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A postcode as it is written: its two halves with a space between. */
public final class Postcode {
    private static final Pattern WHOLE =
            Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})");

    private Postcode() {}

    /** Reads one typed with or without its space, in any case; empty where it is none. */
    public static Optional<String> read(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        var match = WHOLE.matcher(plain);
        return match.matches()
                ? Optional.of(match.group(1) + " " + match.group(2))
                : Optional.empty();
    }
}
