package borough.council;

import java.util.regex.Pattern;

/** A council's colours, each as {@code #rrggbb}; they reach pages as CSS custom properties only. */
public record Brand(String colour, String dark, String tint, String accent, String onColour) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    public static final Brand PLAIN =
            new Brand("#1d4e6b", "#123246", "#e8f0f4", "#a3431c", "#ffffff");

    public Brand {
        for (var it : new String[] {colour, dark, tint, accent, onColour}) {
            if (!COLOUR.matcher(it).matches()) {
                throw new IllegalArgumentException("A colour is written #rrggbb, not " + it);
            }
        }
    }
}
