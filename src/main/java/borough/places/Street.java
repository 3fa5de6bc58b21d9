package borough.places;

import borough.values.Usrn;
import java.awt.geom.Line2D;
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

    /** How far this street's line is from a point, in metres; its houses stand beside it. */
    int metresTo(int easting, int northing) {
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i + 1 < line.size(); i++) {
            var from = line.get(i);
            var to = line.get(i + 1);
            nearest =
                    Math.min(
                            nearest,
                            Line2D.ptSegDist(
                                    from.easting(),
                                    from.northing(),
                                    to.easting(),
                                    to.northing(),
                                    easting,
                                    northing));
        }
        return (int) Math.round(nearest);
    }
}
