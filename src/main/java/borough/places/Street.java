package borough.places;

import borough.values.Usrn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A street and the line it takes over the ground, from its first house to its last. */
public record Street(
        Usrn usrn,
        String name,
        @Nullable String locality,
        String town,
        String ward,
        List<GridPoint> line) {
    /** A corner of a line or a shape, in metres on the national grid. */
    public record GridPoint(int easting, int northing) {}
}
