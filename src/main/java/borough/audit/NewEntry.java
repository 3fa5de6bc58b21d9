package borough.audit;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is to be put on record.
 *
 * @param what in words of ours, without anybody's own
 * @param said what may name people, such as the reason they gave: sealed, and erasable
 */
public record NewEntry(Actor by, Kind kind, String what, About about, Map<String, String> said) {
    private static final String WHY = "why";

    /** What sort of doing it was. */
    public enum Kind {
        SIGN_IN,
        LOOK,
        CHANGE,
        EXPORT,
        PERMISSION;

        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        static Kind read(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
        }
    }

    public NewEntry(Actor by, Kind kind, String what, About about) {
        this(by, kind, what, about, Map.of());
    }

    /** The same, with the reason that they gave. */
    public NewEntry because(String reason) {
        return saying(WHY, reason);
    }

    /** The same, with one thing more that was said; nothing where it is empty. */
    public NewEntry saying(String name, String value) {
        if (value.isBlank()) {
            return this;
        }
        var more = new LinkedHashMap<>(said);
        more.put(name, value);
        return new NewEntry(by, kind, what, about, Map.copyOf(more));
    }
}
