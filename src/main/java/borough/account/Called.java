package borough.account;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A name as somebody is called: one name or several, in any script, with an emoji or without. */
final class Called {
    private static final int LETTERS_MAX = 300;
    // Characters that steer a screen, or turn round what stands beside the name.
    private static final Pattern STEERS =
            Pattern.compile("[\\p{Cntrl}\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]");

    private Called() {}

    /** The name as it is kept; empty where nothing is left, or it is too long. */
    static Optional<String> read(String typed) {
        var name =
                Normalizer.normalize(STEERS.matcher(typed).replaceAll(" "), Normalizer.Form.NFC)
                        .strip()
                        .replaceAll("\\s+", " ");
        return name.isEmpty() || name.codePointCount(0, name.length()) > LETTERS_MAX
                ? Optional.empty()
                : Optional.of(name);
    }
}
