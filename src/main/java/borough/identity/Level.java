package borough.identity;

import java.util.Locale;

/** How sure an adviser is of who somebody is; each is surer than those before it. */
public enum Level {
    LIGHT,
    FULL;

    /** As staff read it, and as it is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Level read(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    boolean isEnoughFor(Level other) {
        return compareTo(other) >= 0;
    }
}
