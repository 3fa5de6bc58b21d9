package borough.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file of names and values, whose first mistake ends the reading. */
public final class YamlFile {
    private static final int LARGEST_BYTES = 1_000_000;

    private YamlFile() {}

    /**
     * Reads a file; throws {@link Wrong} where it can't be read or is no map of names and values.
     */
    public static YamlMap read(Path path) {
        try {
            if (Files.size(path) > LARGEST_BYTES) {
                throw new Wrong(path.toString(), 0, "This file is larger than a megabyte");
            }
            return read(path.toString(), Files.readString(path, StandardCharsets.UTF_8));
        } catch (NoSuchFileException nowhere) {
            throw new Wrong(path.toString(), 0, "There is no such file");
        } catch (IOException unreadable) {
            throw new Wrong(path.toString(), 0, "This file can't be read as text");
        }
    }

    /** Reads a text that stands in the named file. */
    public static YamlMap read(String file, String text) {
        var read = Yaml.read(file, text);
        if (!read.faults().isEmpty()) {
            throw new Wrong(read.faults().getFirst());
        }
        if (read.node().orElse(null) instanceof Node.Keyed map) {
            return new YamlMap(map);
        }
        throw new Wrong(file, 1, "This file should be a list of names, each with its value");
    }
}
