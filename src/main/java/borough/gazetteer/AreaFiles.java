package borough.gazetteer;

import borough.places.AreaIndex.Bounded;
import borough.places.Boundaries;
import borough.places.Outline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Takes in the shapes of wards and parishes from GeoJSON: all of a file, or nothing. */
@Component
@Transactional
public class AreaFiles {
    private static final Map<Boundaries.Kind, List<String>> CODES =
            Map.of(
                    Boundaries.Kind.WARDS, List.of("code", "WD*CD", "gss_code"),
                    Boundaries.Kind.PARISHES, List.of("code", "PAR*CD", "PARNCP*CD", "gss_code"));
    private static final Map<Boundaries.Kind, List<String>> NAMES =
            Map.of(
                    Boundaries.Kind.WARDS, List.of("name", "WD*NM"),
                    Boundaries.Kind.PARISHES, List.of("name", "PAR*NM", "PARNCP*NM"));

    private final Boundaries boundaries;
    private final GazetteerStore store;

    AreaFiles(Boundaries boundaries, GazetteerStore store) {
        this.boundaries = boundaries;
        this.store = store;
    }

    /**
     * Makes these the wards or parishes of the council, and finds anew what lies in which. Throws
     * {@link borough.files.Wrong} with the name of the first that is no sound shape.
     */
    public Boundaries.Redrawn take(Boundaries.Kind kind, Path file) {
        store.waitForOthers();
        var features = new Features(file);
        var areas = new ArrayList<Bounded>();
        var names = new HashMap<String, String>();
        for (var feature : features.all()) {
            var called = "feature " + (areas.size() + 1);
            try {
                var area = area(kind, feature, features.isGrid());
                var before = names.put(area.code(), area.name());
                if (before != null) {
                    throw new Refused("its code %s is that of %s".formatted(area.code(), before));
                }
                areas.add(area);
            } catch (Refused wrong) {
                var name = Features.said(feature, NAMES.getOrDefault(kind, List.of()));
                throw features.wrong(
                        called + (name == null ? "" : " (" + name + ")") + ": " + wrong.why());
            }
        }
        return boundaries.redraw(kind, areas);
    }

    private static Bounded area(Boundaries.Kind kind, JsonNode feature, boolean isGrid) {
        var code = Features.said(feature, CODES.getOrDefault(kind, List.of()));
        var name = Features.said(feature, NAMES.getOrDefault(kind, List.of()));
        if (code == null || !code.matches("[A-Za-z0-9-]{1,20}")) {
            throw new Refused("it has no \"code\" of letters and digits");
        }
        if (name == null || name.length() > 100) {
            throw new Refused("it has no \"name\" of up to 100 letters");
        }
        var geometry = feature.path("geometry");
        return new Bounded(
                code, name, Refused.unlessRight(() -> new Outline(isGrid).area(geometry)));
    }
}
