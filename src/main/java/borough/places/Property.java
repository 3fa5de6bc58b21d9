package borough.places;

import borough.values.Uprn;
import borough.values.Usrn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A house, flat, shop or building, known for life by its property number.
 *
 * @param retiredOn since when the address file no longer holds it: it is shown where old work names
 *     it, and no look-up finds it
 */
public record Property(
        Uprn uprn,
        @Nullable Uprn parent,
        Usrn usrn,
        PropertyKind kind,
        Address address,
        String ward,
        @Nullable String parish,
        MapPoint at,
        @Nullable LocalDate retiredOn) {
    /** The whole address on one line. */
    public String label() {
        return address.label();
    }
}
