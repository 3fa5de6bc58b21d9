package borough.visits;

import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlFile;
import borough.files.YamlMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The reasons crews may give, as {@code rules/crew-reasons.yaml} has them. */
@Component
class CrewReasons {
    static final String ANY = "any visit";

    private volatile Map<String, List<Reason>> byKind;

    @Autowired
    CrewReasons(Home home, Changes changes) {
        this(YamlFile.read(file(home)));
        changes.in("rules", () -> byKind = read(YamlFile.read(file(home))));
    }

    CrewReasons(YamlMap file) {
        this.byKind = read(file);
    }

    private static Path file(Home home) {
        return home.of("rules", "crew-reasons.yaml");
    }

    private static Map<String, List<Reason>> read(YamlMap file) {
        var byKind = new LinkedHashMap<String, List<Reason>>();
        for (var kind : file.names()) {
            byKind.put(kind, reasons(file.map(kind)));
        }
        if (byKind.getOrDefault(ANY, List.of()).isEmpty()) {
            // A crew must never stand before a door with no way to say what it found.
            throw file.wrong(ANY, "Reasons for \"" + ANY + "\" are missing here");
        }
        return byKind;
    }

    private static List<Reason> reasons(YamlMap all) {
        var reasons = new ArrayList<Reason>();
        for (var name : all.names()) {
            var it = all.map(name).only("crew", "customer", "means");
            reasons.add(new Reason(name, it.text("crew"), it.text("customer"), it.text("means")));
        }
        return List.copyOf(reasons);
    }

    /** Those of a kind of visit first, then those that fit any. */
    List<Reason> of(String kind) {
        var reasons = new ArrayList<Reason>(byKind.getOrDefault(kind, List.of()));
        reasons.addAll(byKind.getOrDefault(ANY, List.of()));
        return reasons;
    }

    Optional<Reason> named(String kind, String name) {
        return of(kind).stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
