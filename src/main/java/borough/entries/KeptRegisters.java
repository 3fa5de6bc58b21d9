package borough.entries;

import borough.council.Councils;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The registers of the council in hand: the files in {@code registers/} that say fields, and those
 * in a folder of that name of its own, of which one takes the place of a shared one. Read at first
 * need, and again once one is saved.
 */
@Component
public class KeptRegisters {
    private static final String FOLDER = "registers";
    private static final String ENDING = ".yaml";

    private final Home home;
    private final Councils councils;
    private final Map<String, Map<String, KeptRegister>> byCouncil = new ConcurrentHashMap<>();

    KeptRegisters(Home home, Councils councils, Changes changes) {
        this.home = home;
        this.councils = councils;
        // A mistake in a shared file stops the start, not whoever is entered first.
        read(home.of(FOLDER));
        changes.in(FOLDER, byCouncil::clear);
        changes.in("councils", byCouncil::clear);
    }

    /** Reads every file there is, the councils' own too; throws what is wrong, with its line. */
    public static void check(Path home) {
        read(home.resolve(FOLDER));
        var folder = home.resolve("councils");
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var councils = Files.list(folder)) {
            councils.forEach(it -> read(it.resolve(FOLDER)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<KeptRegister> all() {
        return List.copyOf(current().values());
    }

    /** The register that a service file calls this, with spaces or without. */
    Optional<KeptRegister> named(String name) {
        return Optional.ofNullable(current().get(name.replace(' ', '-')));
    }

    private Map<String, KeptRegister> current() {
        return byCouncil.computeIfAbsent(
                councils.current().slug(),
                slug -> {
                    var all = new TreeMap<>(read(home.of(FOLDER)));
                    all.putAll(read(home.of("councils", slug, FOLDER)));
                    return all;
                });
    }

    private static Map<String, KeptRegister> read(Path folder) {
        var all = new TreeMap<String, KeptRegister>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (var files = Files.list(folder)) {
            for (var path : files.filter(it -> it.toString().endsWith(ENDING)).toList()) {
                var name = String.valueOf(path.getFileName());
                var slug = name.substring(0, name.length() - ENDING.length());
                var file = YamlFile.read(path);
                // The others are returns: rows that cases enter, in columns.
                if (!file.names().contains("columns")) {
                    all.put(slug, KeptRegisterFile.read(slug, file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
