package borough.council;

import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlFile;
import borough.files.YamlMap;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a file in {@code rules/} says for the council in hand, where each council may have a file of
 * the same name. Read at first need, and again once something is saved.
 */
public final class RulesFile<R> {
    private final Home home;
    private final String name;
    private final Councils councils;
    private final Reading<R> reading;
    private final Map<String, R> byCouncil = new ConcurrentHashMap<>();

    /**
     * Makes rules of a council's own file and the shared one; both are the same where it has none.
     */
    @FunctionalInterface
    public interface Reading<R> {
        R of(YamlMap own, YamlMap shared);
    }

    /** Throws {@link borough.files.Wrong} where the shared file has a mistake. */
    public RulesFile(
            String name, Home home, Councils councils, Changes changes, Reading<R> reading) {
        this.home = home;
        this.name = name;
        this.councils = councils;
        this.reading = reading;
        // A mistake in the shared file stops the start, not whoever needs it first.
        var shared = shared();
        reading.of(shared, shared);
        changes.in("rules", byCouncil::clear);
        changes.in("councils", byCouncil::clear);
    }

    /** Those of the council in hand. */
    public R current() {
        return byCouncil.computeIfAbsent(councils.current().slug(), this::of);
    }

    private R of(String council) {
        var own = home.of("councils", council, "rules", name);
        var shared = shared();
        return reading.of(Files.exists(own) ? YamlFile.read(own) : shared, shared);
    }

    private YamlMap shared() {
        return YamlFile.read(home.of("rules", name));
    }
}
