package borough.places;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import tools.jackson.databind.JsonNode;

/**
 * A GeoJSON geometry as a shape in metres on the national grid, from WGS84 or from the grid itself.
 * Whatever is no sound shape is an {@link IllegalArgumentException} in plain words.
 */
public final class Outline {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int MOST_CORNERS = 200_000;

    private final boolean isGrid;
    private int corners;

    /** Of corners on the grid, or else of longitudes and latitudes. */
    public Outline(boolean isGrid) {
        this.isGrid = isGrid;
    }

    /** A polygon, or several, each with or without holes. */
    public Geometry area(JsonNode geometry) {
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
        return shape;
    }

    // As the file says places, so that one finds it there.
    private String said(Coordinate at) {
        long easting = Math.round(at.x);
        long northing = Math.round(at.y);
        if (isGrid) {
            return "easting %d, northing %d".formatted(easting, northing);
        }
        var point = MapPoint.onGrid((int) easting, (int) northing);
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
        var all = corners(points);
        if (all.size() < 4 || !all.getFirst().equals2D(all.getLast())) {
            throw new IllegalArgumentException(
                    "an outline should have three corners or more and end where it begins");
        }
        return SHAPES.createLinearRing(all.toArray(Coordinate[]::new));
    }

    /** A street's line; of several parts, one after the other. */
    public List<Coordinate> line(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        var line =
                switch (geometry.path("type").asString("")) {
                    case "LineString" -> corners(coordinates);
                    case "MultiLineString" -> {
                        var all = new ArrayList<Coordinate>();
                        coordinates.forEach(part -> all.addAll(corners(part)));
                        yield all;
                    }
                    default ->
                            throw new IllegalArgumentException(
                                    "its geometry should be a LineString or a MultiLineString");
                };
        if (line.size() < 2) {
            throw new IllegalArgumentException("its line has fewer than two points");
        }
        return line;
    }

    private List<Coordinate> corners(JsonNode points) {
        var all = new ArrayList<Coordinate>();
        for (var point : points) {
            corners++;
            if (corners > MOST_CORNERS) {
                throw new IllegalArgumentException(
                        "it has more than %,d corners".formatted(MOST_CORNERS));
            }
            all.add(corner(point));
        }
        return all;
    }

    private Coordinate corner(JsonNode point) {
        if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
            throw new IllegalArgumentException("each corner should be two numbers");
        }
        double first = point.path(0).asDouble();
        double second = point.path(1).asDouble();
        if (isGrid) {
            if (first >= 0 && first <= 700_000 && second >= 0 && second <= 1_300_000) {
                return new Coordinate(first, second);
            }
            throw new IllegalArgumentException(
                    "a corner at " + first + ", " + second + " is off the national grid");
        }
        if (isInBritain(second, first)) {
            var at = MapPoint.onEarth(second, first);
            return new Coordinate(at.easting(), at.northing());
        }
        throw new IllegalArgumentException(
                isInBritain(first, second)
                        ? "its corners should say longitude first, then latitude"
                        : "a corner at " + first + ", " + second + " is not in Britain");
    }

    // Written so that what is no number at all is outside too.
    private static boolean isInBritain(double latitude, double longitude) {
        return latitude >= 49 && latitude <= 61.5 && longitude >= -9 && longitude <= 2.5;
    }
}
