package borough.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** A file of names and values. No tags, no anchors, no name twice, and nothing of bomb size. */
public final class YamlFile {
    private static final int LARGEST_BYTES = 1_000_000;
    private static final int DEEPEST = 50;

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
        } catch (IOException unreadable) {
            throw new Wrong(path.toString(), 0, "This file can't be read as text");
        }
    }

    /** Reads a text that stands in the named file. */
    public static YamlMap read(String file, String text) {
        var settings =
                LoadSettings.builder()
                        .setLabel(file)
                        .setAllowDuplicateKeys(false)
                        .setAllowRecursiveKeys(false)
                        .setMaxAliasesForCollections(0)
                        .setCodePointLimit(LARGEST_BYTES)
                        .build();
        try {
            refuseTraps(file, settings, text);
            var root = new Compose(settings).composeString(text);
            if (root.isPresent() && root.get() instanceof MappingNode map) {
                return YamlMap.of(file, map);
            }
        } catch (MarkedYamlEngineException fault) {
            var line = fault.getProblemMark().map(it -> it.getLine() + 1).orElse(0);
            throw new Wrong(file, line, "This is not YAML we can read: " + fault.getProblem());
        } catch (YamlEngineException fault) {
            throw new Wrong(file, 0, "This is not YAML we can read: " + fault.getMessage());
        }
        throw new Wrong(file, 1, "This file should be a list of names, each with its value");
    }

    // Before any tree is built: a deep one would overflow the stack, an alias multiply itself.
    private static void refuseTraps(String file, LoadSettings settings, String text) {
        int depth = 0;
        for (var event : new Parse(settings).parseString(text)) {
            var line = event.getStartMark().map(it -> it.getLine() + 1).orElse(0);
            depth += event instanceof CollectionStartEvent ? 1 : 0;
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
            if (depth > DEEPEST) {
                throw new Wrong(file, line, "This is nested deeper than " + DEEPEST + " levels");
            }
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                throw new Wrong(file, line, "Write it out: & and * are not used here");
            }
            if (isTagged(event)) {
                throw new Wrong(file, line, "Tags (!) are not used here");
            }
        }
    }

    private static boolean isTagged(Event event) {
        return switch (event) {
            case ScalarEvent it -> it.getTag().isPresent();
            case CollectionStartEvent it -> it.getTag().isPresent();
            default -> false;
        };
    }
}
