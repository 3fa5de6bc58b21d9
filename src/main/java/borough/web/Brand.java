package borough.web;

import java.util.regex.Pattern;

/** A council's colours: its own, and the one for the thing to press. */
public record Brand(String colour, String accent) {

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    public Brand {
        check(colour);
        check(accent);
    }

    private static void check(String value) {
        if (!HEX.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A brand colour is written like #12403c, not \"" + value + "\"");
        }
    }
}
