package borough.messages;

import java.util.Locale;

/** How somebody is told. */
public enum Channel {
    TEXT,
    EMAIL,
    LETTER,
    /** Kept to be read beside the case, and sent nowhere: nobody left an address. */
    NONE;

    public String word() {
        return name().toLowerCase(Locale.UK);
    }

    /** The one of this word; throws where there is none. */
    public static Channel named(String word) {
        return valueOf(word.toUpperCase(Locale.UK));
    }
}
