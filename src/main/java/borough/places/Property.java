package borough.places;

import borough.values.Uprn;
import borough.values.Usrn;
import org.jspecify.annotations.Nullable;

/** A house, flat, shop or building, known for life by its property number. */
public record Property(
        Uprn uprn,
        @Nullable Uprn parent,
        Usrn usrn,
        PropertyKind kind,
        Address address,
        String ward,
        @Nullable String parish,
        MapPoint at) {
    /** The whole address on one line. */
    public String label() {
        return address.label();
    }
}
