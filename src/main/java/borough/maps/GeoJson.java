package borough.maps;

import borough.places.MapPoint;
import borough.places.Street.GridPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Shapes on the national grid as GeoJSON has them: longitude and latitude, to about a metre. */
final class GeoJson {
    private static final double FINE = 1e5;

    private GeoJson() {}

    static Map<String, Object> all(Stream<Map<String, Object>> features) {
        return Map.of("type", "FeatureCollection", "features", features.toList());
    }

    static Map<String, Object> line(Map<String, Object> says, List<GridPoint> points) {
        return feature(says, "LineString", points.stream().map(GeoJson::at).toList());
    }

    static Map<String, Object> area(Map<String, Object> says, List<GridPoint> outline) {
        var ring = new ArrayList<>(outline);
        ring.add(outline.getFirst());
        return feature(says, "Polygon", List.of(ring.stream().map(GeoJson::at).toList()));
    }

    static Stream<Map<String, Object>> areas(Map<String, Object> says, Geometry shape) {
        return Stream.iterate(0, i -> i < shape.getNumGeometries(), i -> i + 1)
                .map(shape::getGeometryN)
                .filter(Polygon.class::isInstance)
                .map(it -> feature(says, "Polygon", rings((Polygon) it)));
    }

    private static List<Object> rings(Polygon it) {
        var rings = new ArrayList<Object>(List.of(ring(it.getExteriorRing())));
        for (int i = 0; i < it.getNumInteriorRing(); i++) {
            rings.add(ring(it.getInteriorRingN(i)));
        }
        return rings;
    }

    private static List<List<Double>> ring(LineString ring) {
        return Stream.of(ring.getCoordinates()).map(GeoJson::at).toList();
    }

    private static Map<String, Object> feature(
            Map<String, Object> says, String type, Object coordinates) {
        return Map.of(
                "type",
                "Feature",
                "properties",
                says,
                "geometry",
                Map.of("type", type, "coordinates", coordinates));
    }

    private static List<Double> at(Coordinate it) {
        return at(new GridPoint((int) Math.round(it.x), (int) Math.round(it.y)));
    }

    static List<Double> at(GridPoint it) {
        var point = MapPoint.onGrid(it.easting(), it.northing());
        return List.of(rounded(point.longitude()), rounded(point.latitude()));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * FINE) / FINE;
    }
}
