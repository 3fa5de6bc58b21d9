package borough.customers;

import java.util.Locale;

/** One way to reach a customer. */
public record ContactPoint(CustomerId customer, Kind kind, String value) {
    public enum Kind {
        EMAIL,
        MOBILE,
        PHONE;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind read(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }
}
