package borough;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The project's own files, as the whole-house tests read them. */
public final class House {
    public static final Path ROOT = Path.of("").toAbsolutePath();
    public static final Path MAIN = ROOT.resolve("src/main/java/borough");
    public static final Path TEST = ROOT.resolve("src/test/java/borough");

    private House() {}

    /** Every file below a folder whose name ends so. */
    public static List<Path> files(Path folder, String ending) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(it -> it.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The capabilities: every package below {@code borough}. */
    public static Set<String> packages() {
        try (Stream<Path> all = Files.list(MAIN)) {
            return all.filter(Files::isDirectory)
                    .map(it -> it.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(file.toString(), fault);
        }
    }

    public static String shown(Path file) {
        return ROOT.relativize(file).toString();
    }
}
