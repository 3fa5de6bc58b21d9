package borough.registers;

import borough.files.Changes;
import borough.files.Home;
import borough.files.Wrong;
import borough.files.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files in {@code registers/}, read at first need and again once one is saved. */
@Component
class RegisterFiles {
    private static final String ENDING = ".yaml";

    private final Path folder;
    private volatile @Nullable List<Register> all;

    RegisterFiles(Home home, Changes changes) {
        this.folder = home.of("registers");
        changes.in("registers", () -> all = null);
    }

    List<Register> all() {
        var known = all;
        if (known == null) {
            known = read();
            all = known;
        }
        return known;
    }

    Optional<Register> named(String slug) {
        return all().stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    private List<Register> read() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(ENDING))
                    .sorted()
                    .flatMap(it -> register(it).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // Those that say fields are kept by number, and are read by whoever keeps their entries.
    private static Optional<Register> register(Path path) {
        var name = String.valueOf(path.getFileName());
        var file = YamlFile.read(path);
        if (file.names().contains("fields")) {
            return Optional.empty();
        }
        file.only("register", "about", "columns");
        if (file.texts("columns").isEmpty()) {
            throw new Wrong(path.toString(), 0, "\"columns\" should name what stands in a row");
        }
        return Optional.of(
                new Register(
                        name.substring(0, name.length() - ENDING.length()),
                        file.text("register"),
                        file.text("about"),
                        file.texts("columns")));
    }
}
