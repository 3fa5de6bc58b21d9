package borough.council;

import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlFile;
import borough.files.YamlMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the files of one folder say for the council in hand: the shared ones, and those in a folder
 * of that name of its own, of which one takes the place of a shared one. Read at first need, and
 * again once one is saved.
 */
public final class RulesFolder<R> {
    private static final String COUNCILS = "councils";
    private static final String ENDING = ".yaml";

    private final String name;
    private final Home home;
    private final Councils councils;
    private final Reading<R> reading;
    private final Map<String, Map<String, R>> byCouncil = new ConcurrentHashMap<>();

    /** Makes what one file says, or nothing where it belongs to somebody else. */
    @FunctionalInterface
    public interface Reading<R> {
        /**
         * @param slug the file's name without its ending
         */
        Optional<R> of(String slug, YamlMap file);
    }

    /** Throws {@link borough.files.Wrong} where a shared file has a mistake. */
    public RulesFolder(
            String name, Home home, Councils councils, Changes changes, Reading<R> reading) {
        this.name = name;
        this.home = home;
        this.councils = councils;
        this.reading = reading;
        // A mistake in a shared file stops the start, not whoever needs it first.
        read(home.of(name), reading);
        changes.in(name, byCouncil::clear);
        changes.in(COUNCILS, byCouncil::clear);
    }

    /** Reads every file there is, the councils' own too; throws what is wrong, with its line. */
    public static <R> void check(String name, Path home, Reading<R> reading) {
        read(home.resolve(name), reading);
        var folder = home.resolve(COUNCILS);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var councils = Files.list(folder)) {
            councils.forEach(it -> read(it.resolve(name), reading));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Those of the council in hand, in the order of their names. */
    public List<R> all() {
        return List.copyOf(current().values());
    }

    /** What a service file calls this, with spaces or dashes. */
    public Optional<R> named(String called) {
        return Optional.ofNullable(current().get(called.replace(' ', '-')));
    }

    private Map<String, R> current() {
        return byCouncil.computeIfAbsent(
                councils.current().slug(),
                council -> {
                    var all = read(home.of(name), reading);
                    all.putAll(read(home.of(COUNCILS, council, name), reading));
                    return all;
                });
    }

    private static <R> Map<String, R> read(Path folder, Reading<R> reading) {
        var all = new TreeMap<String, R>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (var files = Files.list(folder)) {
            for (var path : files.filter(it -> it.toString().endsWith(ENDING)).toList()) {
                var file = String.valueOf(path.getFileName());
                var slug = file.substring(0, file.length() - ENDING.length());
                reading.of(slug, YamlFile.read(path)).ifPresent(it -> all.put(slug, it));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
