package borough.land;

import borough.places.MapPoint;
import java.util.ArrayList;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import tools.jackson.databind.JsonNode;

/**
 * The outline of an area: from longitudes and latitudes to metres on the national grid. Whatever is
 * no sound shape is an {@link IllegalArgumentException} in plain words.
 */
final class Outline {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int MOST_CORNERS = 20_000;
    private static final double SOUTH = 49;
    private static final double NORTH = 61.5;
    private static final double WEST = -9;
    private static final double EAST = 2.5;

    private final JsonNode geometry;
    private int corners;

    Outline(JsonNode geometry) {
        this.geometry = geometry;
    }

    Geometry shape() {
        var coordinates = geometry.path("coordinates");
        var shape =
                switch (geometry.path("type").asString("")) {
                    case "Polygon" -> polygon(coordinates);
                    case "MultiPolygon" -> polygons(coordinates);
                    default ->
                            throw new IllegalArgumentException(
                                    "its geometry should be a Polygon or a MultiPolygon");
                };
        var sound = new IsValidOp(shape);
        if (!sound.isValid()) {
            var at = sound.getValidationError().getCoordinate();
            throw new IllegalArgumentException(
                    "its outline crosses or touches itself near " + said(at));
        }
        if (shape.getArea() < 1) {
            throw new IllegalArgumentException("it is smaller than a square metre");
        }
        return shape;
    }

    private static String said(Coordinate at) {
        var point = MapPoint.onGrid((int) Math.round(at.x), (int) Math.round(at.y));
        return point.latitude() + ", " + point.longitude();
    }

    private Geometry polygons(JsonNode coordinates) {
        var all = new ArrayList<Polygon>();
        for (var one : coordinates) {
            all.add(polygon(one));
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("it has no outline");
        }
        return SHAPES.createMultiPolygon(all.toArray(Polygon[]::new));
    }

    private Polygon polygon(JsonNode rings) {
        if (!rings.isArray() || rings.isEmpty()) {
            throw new IllegalArgumentException("it has no outline");
        }
        var all = new ArrayList<LinearRing>();
        for (var ring : rings) {
            all.add(ring(ring));
        }
        return SHAPES.createPolygon(
                all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode points) {
        var corners = new ArrayList<Coordinate>();
        for (var point : points) {
            corners.add(corner(point));
        }
        if (corners.size() < 4 || !corners.getFirst().equals2D(corners.getLast())) {
            throw new IllegalArgumentException(
                    "an outline should have three corners or more and end where it begins");
        }
        return SHAPES.createLinearRing(corners.toArray(Coordinate[]::new));
    }

    private Coordinate corner(JsonNode point) {
        corners++;
        if (corners > MOST_CORNERS) {
            throw new IllegalArgumentException("it has more than " + MOST_CORNERS + " corners");
        }
        if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
            throw new IllegalArgumentException(
                    "each corner should be two numbers, longitude and latitude");
        }
        double longitude = point.path(0).asDouble();
        double latitude = point.path(1).asDouble();
        if (!isInBritain(latitude, longitude)) {
            throw new IllegalArgumentException(
                    isInBritain(longitude, latitude)
                            ? "its corners should say longitude first, then latitude"
                            : "a corner at " + longitude + ", " + latitude + " is not in Britain");
        }
        var at = MapPoint.onEarth(latitude, longitude);
        return new Coordinate(at.easting(), at.northing());
    }

    // Written so that what is no number at all is outside too.
    private static boolean isInBritain(double latitude, double longitude) {
        return latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST;
    }
}
