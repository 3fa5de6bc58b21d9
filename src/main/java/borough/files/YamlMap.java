package borough.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Names with their values, in the order of the file. Asking for what is missing is a mistake. */
public final class YamlMap {
    private final String file;
    private final int line;
    private final Map<String, Node> values;
    private final Map<String, Integer> lines;

    private YamlMap(String file, int line, Map<String, Node> values, Map<String, Integer> lines) {
        this.file = file;
        this.line = line;
        this.values = values;
        this.lines = lines;
    }

    static YamlMap of(String file, MappingNode map) {
        var values = new LinkedHashMap<String, Node>();
        var lines = new HashMap<String, Integer>();
        for (var pair : map.getValue()) {
            if (!(pair.getKeyNode() instanceof ScalarNode name)) {
                throw new Wrong(file, lineOf(pair.getKeyNode()), "A name should be plain words");
            }
            if (values.put(name.getValue(), pair.getValueNode()) != null) {
                throw new Wrong(
                        file, lineOf(name), "\"" + name.getValue() + "\" stands here twice");
            }
            lines.put(name.getValue(), lineOf(name));
        }
        return new YamlMap(file, lineOf(map), values, lines);
    }

    /** The names, in the order of the file. */
    public Set<String> names() {
        return values.keySet();
    }

    /** Refuses any name but these. */
    public YamlMap only(String... known) {
        for (var name : values.keySet()) {
            if (!List.of(known).contains(name)) {
                throw wrong(
                        name,
                        "\"%s\" is not known here; known are %s"
                                .formatted(name, String.join(", ", known)));
            }
        }
        return this;
    }

    public String text(String name) {
        return textIfAny(name).orElseThrow(() -> missing(name));
    }

    public Optional<String> textIfAny(String name) {
        return Optional.ofNullable(values.get(name)).map(it -> scalar(name, it));
    }

    /**
     * A value read by a function of yours, whose {@link IllegalArgumentException} is the mistake.
     */
    public <T> T value(String name, Function<String, T> read) {
        try {
            return read.apply(text(name));
        } catch (IllegalArgumentException | java.time.DateTimeException fault) {
            throw wrong(name, name + ": " + fault.getMessage());
        }
    }

    /** A list of texts; empty where the name is missing. */
    public List<String> texts(String name) {
        var node = values.get(name);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode list)) {
            throw wrong(name, "\"" + name + "\" should be a list, such as [one, two]");
        }
        return list.getValue().stream().map(it -> scalar(name, it)).toList();
    }

    /** A list of maps; empty where the name is missing. */
    public List<YamlMap> maps(String name) {
        var node = values.get(name);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode list)) {
            throw wrong(name, "\"" + name + "\" should be a list");
        }
        var maps = new ArrayList<YamlMap>();
        for (var it : list.getValue()) {
            if (!(it instanceof MappingNode map)) {
                throw new Wrong(file, lineOf(it), "Each of \"" + name + "\" should have names");
            }
            maps.add(of(file, map));
        }
        return maps;
    }

    public YamlMap map(String name) {
        return mapIfAny(name).orElseThrow(() -> missing(name));
    }

    public Optional<YamlMap> mapIfAny(String name) {
        var node = values.get(name);
        if (node == null) {
            return Optional.empty();
        }
        if (!(node instanceof MappingNode map)) {
            throw wrong(name, "\"" + name + "\" should have names and values below it");
        }
        return Optional.of(of(file, map));
    }

    /** A mistake at this name, or at the map itself where the name is missing. */
    public Wrong wrong(String name, String what) {
        return new Wrong(file, lines.getOrDefault(name, line), what);
    }

    private Wrong missing(String name) {
        return new Wrong(file, line, "\"" + name + "\" is missing here");
    }

    private String scalar(String name, Node node) {
        if (node instanceof ScalarNode text && !text.getValue().isBlank()) {
            return text.getValue();
        }
        throw new Wrong(file, lineOf(node), "\"" + name + "\" should have a plain value");
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(it -> it.getLine() + 1).orElse(0);
    }
}
