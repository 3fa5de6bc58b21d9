package borough.council;

import java.util.regex.Pattern;

/**
 * A council's colours, each as {@code #rrggbb}: its own, and the one for the thing to press. They
 * reach pages as CSS custom properties only, darkened there until words on them can be read.
 */
public record Brand(String colour, String accent) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    /** What a council has that names no colours. */
    public static final Brand PLAIN = new Brand("#1d4e6b", "#a3431c");

    public Brand {
        check(colour);
        check(accent);
    }

    private static void check(String colour) {
        if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("A colour is written #rrggbb, not " + colour);
        }
    }
}
