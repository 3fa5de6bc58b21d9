package borough.accounts;

import java.util.Locale;

/** How somebody came in. */
public enum Way {
    LINK,
    CODE,
    PASSKEY,
    ONE_LOGIN,
    DEMONSTRATION;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Way read(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
