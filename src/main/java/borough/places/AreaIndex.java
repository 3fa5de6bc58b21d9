package borough.places;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** Which of many areas a point lies in: made once, and asked for a million points. */
public final class AreaIndex {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final STRtree tree = new STRtree();

    private record Prepared(String code, PreparedGeometry shape) {}

    /** Of areas that each have a shape. */
    AreaIndex(List<Bounded> areas) {
        for (var area : areas) {
            tree.insert(
                    area.shape().getEnvelopeInternal(),
                    new Prepared(area.code(), PreparedGeometryFactory.prepare(area.shape())));
        }
        tree.build();
    }

    /** A ward or parish with its whole shape, in metres on the national grid. */
    public record Bounded(String code, String name, Geometry shape) {}

    /** The code of the area that holds the point or touches it; null where none does. */
    public @Nullable String at(double easting, double northing) {
        var near = tree.query(new Envelope(easting, easting, northing, northing));
        var point = near.isEmpty() ? null : SHAPES.createPoint(new Coordinate(easting, northing));
        for (var one : near) {
            var area = (Prepared) one;
            if (area.shape().covers(point)) {
                return area.code();
            }
        }
        return null;
    }
}
