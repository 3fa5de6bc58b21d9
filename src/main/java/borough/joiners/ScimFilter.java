package borough.joiners;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The one question that directories ask of a list: whether an attribute is this value. */
record ScimFilter(String attribute, String value) {
    private static final int LONGEST = 500;
    private static final Pattern EQUALS =
            Pattern.compile(
                    "\\s*([A-Za-z][A-Za-z0-9.:_-]*+)\\s++[Ee][Qq]\\s++"
                            + "\"((?:[^\"\\\\]|\\\\[\"\\\\/])*+)\"\\s*");

    static ScimFilter read(String text) {
        var match = EQUALS.matcher(text);
        if (text.length() > LONGEST || !match.matches()) {
            throw ScimFault.filter("A filter here is: attribute eq \"value\"");
        }
        var attribute = match.group(1).toLowerCase(Locale.ROOT);
        var plain = attribute.substring(attribute.lastIndexOf(':') + 1);
        return new ScimFilter(plain, match.group(2).replaceAll("\\\\(.)", "$1"));
    }

    /** The value as one of our ids; empty where it is none. */
    Optional<UUID> id() {
        return id(value);
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
