package borough.land;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.places.Area;
import borough.places.Places;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose land it is at a place, and whether a place is one of ours at all. */
@Component
@Transactional
public class LandLayers {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double METRES_A_MILE = 1609.344;

    private final LandStore store;
    private final Places places;
    private final RulesFile<LandRules> rules;

    LandLayers(LandStore store, Places places, Councils councils, Home home, Changes changes) {
        this.store = store;
        this.places = places;
        this.rules = new RulesFile<>("land.yaml", home, councils, changes, LandRules::of);
    }

    /**
     * Takes in a council's areas in the place of those before, all or none: throws {@link
     * borough.files.Wrong} where one is of no kind we know or lies nowhere near the borough.
     */
    public int take(LandFile file) {
        var known = rules.current();
        var wards = wards();
        int number = 1;
        for (var area : file.areas()) {
            var name = area.land().name() == null ? "" : " (" + area.land().name() + ")";
            var kind = area.land().kind();
            if (!known.kinds().contains(kind)) {
                throw file.wrong(
                        "area %d%s is of the kind \"%s\"; there are %s"
                                .formatted(number, name, kind, String.join(", ", known.kinds())));
            }
            double away = away(area.shape(), wards);
            if (away > known.tooFar()) {
                throw file.wrong(
                        "area %d%s lies %d km from the borough; is this another council's file?"
                                .formatted(number, name, Math.round(away / 1000)));
            }
            number++;
        }
        store.replace(file);
        return file.areas().size();
    }

    /** The land at a point of the national grid. The smallest area that holds it counts. */
    @Transactional(readOnly = true)
    public Land at(int easting, int northing) {
        var point = point(easting, northing);
        return store.near(easting, northing, easting, northing).stream()
                .filter(it -> it.shape().covers(point))
                .findFirst()
                .map(LandArea::land)
                .orElseGet(() -> plain(notDrawn(point)));
    }

    private static Land plain(String kind) {
        return new Land(kind, null, null, null, null);
    }

    private String notDrawn(Geometry point) {
        return away(point, wards()) > 0 ? rules.current().beyond() : rules.current().notDrawn();
    }

    /**
     * What is wrong with a point as a place to report something at, in words for whoever gave it:
     * it is at sea, or nowhere near the borough. A council whose wards have no outlines takes all.
     */
    @Transactional(readOnly = true)
    public Optional<String> wrong(int easting, int northing) {
        var point = point(easting, northing);
        double away = away(point, wards());
        if (away > rules.current().tooFar()) {
            return Optional.of(
                    "That place is %,d miles from here. Check it, or find it by a street"
                            .formatted(Math.round(away / METRES_A_MILE)));
        }
        return at(easting, northing).kind().equals(rules.current().sea())
                ? Optional.of("That place is in the water. Choose one on land")
                : Optional.empty();
    }

    /** The areas that reach into a box, each with its shape, for a map. */
    @Transactional(readOnly = true)
    public List<Drawn> within(int west, int south, int east, int north) {
        return store.near(west, south, east, north).stream()
                .filter(it -> !it.land().kind().equals(rules.current().notDrawn()))
                .map(it -> new Drawn(it.land(), it.shape()))
                .toList();
    }

    /** An area and its shape, in metres on the national grid. */
    public record Drawn(Land land, Geometry shape) {}

    private static Geometry point(int easting, int northing) {
        return SHAPES.createPoint(new Coordinate(easting, northing));
    }

    private List<Geometry> wards() {
        return places.wards().stream()
                .filter(it -> it.outline().size() > 2)
                .map(LandLayers::shape)
                .toList();
    }

    private static Geometry shape(Area ward) {
        var outline = ward.outline();
        var corners = new Coordinate[outline.size() + 1];
        for (int i = 0; i <= outline.size(); i++) {
            var corner = outline.get(i % outline.size());
            corners[i] = new Coordinate(corner.easting(), corner.northing());
        }
        return SHAPES.createPolygon(corners);
    }

    // Metres to the nearest ward; nothing is far from a council that has drawn none.
    private static double away(Geometry shape, List<Geometry> wards) {
        return wards.stream().mapToDouble(shape::distance).min().orElse(0);
    }
}
