package borough.values;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A postcode as it is written: its two halves with a space between. */
public final class Postcode {
    private static final Pattern WHOLE =
            Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})");
    private static final Pattern OTHER_SIGNS = Pattern.compile("[^A-Z0-9]+");

    private Postcode() {}

    /** Reads one typed with or without its space, in any case; empty where it is none. */
    public static Optional<String> read(String typed) {
        var plain = OTHER_SIGNS.matcher(typed.toUpperCase(Locale.ROOT)).replaceAll("");
        var match = WHOLE.matcher(plain);
        return match.matches()
                ? Optional.of(match.group(1) + " " + match.group(2))
                : Optional.empty();
    }
}
