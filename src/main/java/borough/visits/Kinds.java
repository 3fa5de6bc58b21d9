package borough.visits;

import borough.council.Councils;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlFile;
import borough.values.Period;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The kinds of visit there are for the council that is bound. */
@Component
class Kinds {
    private static final String FILE = "visits.yaml";

    private final Home home;
    private final Councils councils;
    private final Map<String, KindsFile> read = new ConcurrentHashMap<>();

    Kinds(Home home, Councils councils, Changes changes) {
        this.home = home;
        this.councils = councils;
        // A start must not wait for the first visit to say that the file is wrong.
        shared();
        changes.in("rules", read::clear);
        changes.in("councils", read::clear);
    }

    private KindsFile shared() {
        return KindsFile.read(YamlFile.read(home.of("rules", FILE)));
    }

    private KindsFile current() {
        return read.computeIfAbsent(councils.current().slug(), this::of);
    }

    private KindsFile of(String council) {
        var own = home.of("councils", council, "rules", FILE);
        return Files.exists(own) ? shared().under(YamlFile.read(own)) : shared();
    }

    /** Every kind that is written down, in the order of the file. */
    List<Kind> all() {
        return List.copyOf(current().kinds().values());
    }

    Optional<Kind> find(String name) {
        return Optional.ofNullable(current().kinds().get(name));
    }

    /** The kind; one that nobody wrote down has the reasons that fit any. */
    Kind of(Visit visit) {
        return named(visit.kind());
    }

    Kind named(String name) {
        return find(name).orElseGet(() -> current().unknown(name));
    }

    List<Ending> streetEvents() {
        return current().streetEvents();
    }

    List<Ending> dayEnds() {
        return current().dayEnds();
    }

    /** How far ahead a day is looked for. */
    Period planAhead() {
        return current().planAhead();
    }
}
