package borough.places;

import borough.values.Uprn;
import java.util.Locale;

/** Another address of a property, whole on one line: it goes by it too, went once, or will. */
public record OtherName(Uprn uprn, Kind kind, String address) {
    /** When the address holds. */
    public enum Kind {
        ALTERNATIVE,
        FORMER,
        PROVISIONAL;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
