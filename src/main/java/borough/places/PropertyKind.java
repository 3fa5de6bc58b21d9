package borough.places;

import java.util.Locale;

/** What stands at a property. */
public enum PropertyKind {
    HOUSE,
    FLAT,
    /** A building that holds flats or units, itself nobody's address. */
    BLOCK,
    BUSINESS,
    /** A school, church, hall or the like. */
    COMMUNITY;

    public boolean isHome() {
        return this == HOUSE || this == FLAT;
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PropertyKind read(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
