package borough.bookings;

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
 * The diaries of the council in hand: the files in {@code diaries/}, and those in a folder of that
 * name of its own, of which one takes the place of a shared one. Read at first need, and again once
 * one is saved.
 */
@Component
class Diaries {
    private static final String FOLDER = "diaries";
    private static final String ENDING = ".yaml";

    private final Home home;
    private final Councils councils;
    private final Map<String, Map<String, Diary>> byCouncil = new ConcurrentHashMap<>();

    Diaries(Home home, Councils councils, Changes changes) {
        this.home = home;
        this.councils = councils;
        // A mistake in a shared file stops the start, not whoever books first.
        read(home.of(FOLDER));
        changes.in(FOLDER, byCouncil::clear);
        changes.in("councils", byCouncil::clear);
    }

    List<Diary> all() {
        return List.copyOf(current().values());
    }

    /** The diary that a service file calls this, with spaces or without. */
    Optional<Diary> named(String name) {
        return Optional.ofNullable(current().get(name.replace(' ', '-')));
    }

    private Map<String, Diary> current() {
        return byCouncil.computeIfAbsent(
                councils.current().slug(),
                slug -> {
                    var all = new TreeMap<>(read(home.of(FOLDER)));
                    all.putAll(read(home.of("councils", slug, FOLDER)));
                    return all;
                });
    }

    private static Map<String, Diary> read(Path folder) {
        var all = new TreeMap<String, Diary>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (var files = Files.list(folder)) {
            files.filter(it -> it.toString().endsWith(ENDING))
                    .forEach(
                            it -> {
                                var name = String.valueOf(it.getFileName());
                                var slug = name.substring(0, name.length() - ENDING.length());
                                all.put(slug, DiaryFile.read(slug, YamlFile.read(it)));
                            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
