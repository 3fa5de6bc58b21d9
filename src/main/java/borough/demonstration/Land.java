package borough.demonstration;

import borough.demonstration.World.WardPlan;
import borough.places.Area;
import borough.places.Street.GridPoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lie of the land: the council's outline, and the wards and parishes it is divided in. */
final class Land {
    private static final int CORNERS = 72;
    private static final double MARGIN_METRES = 950;

    /** A ward in its place; directions of streets run along the turn, in radians. */
    record Ward(
            WardPlan plan,
            String code,
            @Nullable String parishCode,
            GridPoint centre,
            double turn,
            List<GridPoint> outline) {}

    private final List<Ward> wards;
    private final Map<String, String> parishCodes;

    private Land(List<Ward> wards, Map<String, String> parishCodes) {
        this.wards = wards;
        this.parishCodes = parishCodes;
    }

    static Land of(World world) {
        var numbers = world.numbers();
        var centres =
                world.wards().stream()
                        .map(
                                it ->
                                        new GridPoint(
                                                world.centre().easting() + it.east(),
                                                world.centre().northing() + it.north()))
                        .toList();
        var border = border(numbers.seed(), centres);
        var parishes = new LinkedHashMap<String, String>();
        var wards = new ArrayList<Ward>();
        for (int i = 0; i < centres.size(); i++) {
            var plan = world.wards().get(i);
            var chance = Chance.of(numbers.seed(), "ward", i);
            wards.add(
                    new Ward(
                            plan,
                            code(numbers.wardCode(), i + 1),
                            parishCode(numbers.parishCode(), parishes, plan.parish()),
                            centres.get(i),
                            chance.between(0, 314) / 100.0,
                            nearest(border, centres, i)));
        }
        return new Land(List.copyOf(wards), parishes);
    }

    List<Ward> wards() {
        return wards;
    }

    List<Area> wardAreas() {
        return wards.stream()
                .map(it -> new Area(it.code(), it.plan().name(), it.outline()))
                .toList();
    }

    /** A parish of one ward has that ward's outline; one of several has none of its own. */
    List<Area> parishAreas() {
        return parishCodes.entrySet().stream()
                .map(it -> new Area(it.getValue(), it.getKey(), parishOutline(it.getValue())))
                .toList();
    }

    private List<GridPoint> parishOutline(String code) {
        var within = wards.stream().filter(it -> code.equals(it.parishCode())).toList();
        return within.size() == 1 ? within.getFirst().outline() : List.of();
    }

    private static @Nullable String parishCode(
            String prefix, Map<String, String> known, @Nullable String name) {
        return name == null
                ? null
                : known.computeIfAbsent(name, it -> code(prefix, known.size() + 1));
    }

    private static String code(String prefix, int number) {
        return prefix + String.format("%03d", number);
    }

    /** Around all the wards' centres with a margin, a little uneven as borders are. */
    private static List<GridPoint> border(long seed, List<GridPoint> centres) {
        var east = centres.stream().mapToInt(GridPoint::easting).average().orElseThrow();
        var north = centres.stream().mapToInt(GridPoint::northing).average().orElseThrow();
        var chance = Chance.of(seed, "border");
        var border = new ArrayList<GridPoint>();
        for (int i = 0; i < CORNERS; i++) {
            var along = 2 * Math.PI * i / CORNERS;
            var x = StrictMath.cos(along);
            var y = StrictMath.sin(along);
            var reach =
                    centres.stream()
                            .mapToDouble(
                                    it -> (it.easting() - east) * x + (it.northing() - north) * y)
                            .max()
                            .orElseThrow();
            var metres = reach + MARGIN_METRES + chance.between(0, 160);
            border.add(point(east + metres * x, north + metres * y));
        }
        return border;
    }

    /** The part of the outline that lies nearer to this centre than to any other. */
    private static List<GridPoint> nearest(
            List<GridPoint> border, List<GridPoint> centres, int which) {
        var left = border;
        for (int i = 0; i < centres.size(); i++) {
            if (i != which) {
                left = cut(left, centres.get(which), centres.get(i));
            }
        }
        return List.copyOf(left);
    }

    // Sutherland and Hodgman's way, for one straight cut.
    private static List<GridPoint> cut(List<GridPoint> shape, GridPoint mine, GridPoint other) {
        var kept = new ArrayList<GridPoint>();
        for (int i = 0; i < shape.size(); i++) {
            var from = shape.get(i);
            var to = shape.get((i + 1) % shape.size());
            var fromSide = side(from, mine, other);
            var toSide = side(to, mine, other);
            if (fromSide <= 0) {
                kept.add(from);
            }
            if (fromSide < 0 && toSide > 0 || fromSide > 0 && toSide < 0) {
                var part = fromSide / (fromSide - toSide);
                kept.add(
                        point(
                                from.easting() + part * (to.easting() - from.easting()),
                                from.northing() + part * (to.northing() - from.northing())));
            }
        }
        return kept;
    }

    /** Below nought where the point is nearer to mine. */
    private static double side(GridPoint it, GridPoint mine, GridPoint other) {
        var middleEast = (mine.easting() + other.easting()) / 2.0;
        var middleNorth = (mine.northing() + other.northing()) / 2.0;
        return (it.easting() - middleEast) * (other.easting() - mine.easting())
                + (it.northing() - middleNorth) * (other.northing() - mine.northing());
    }

    private static GridPoint point(double easting, double northing) {
        return new GridPoint((int) Math.round(easting), (int) Math.round(northing));
    }
}
