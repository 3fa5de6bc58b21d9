package borough.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Names with their values, in the order of the file. Asking for what is missing is a mistake. */
public final class YamlMap {
    private final Node.Keyed map;
    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();

    YamlMap(Node.Keyed map) {
        this.map = map;
        map.entries().forEach(it -> entries.put(it.key(), it));
    }

    /** The names, in the order of the file. */
    public Set<String> names() {
        return entries.keySet();
    }

    /** Refuses any name but these. */
    public YamlMap only(String... known) {
        for (var name : entries.keySet()) {
            if (!List.of(known).contains(name)) {
                throw wrong(
                        name,
                        "\"%s\" is not known here; known are %s"
                                .formatted(name, String.join(", ", known)));
            }
        }
        return this;
    }

    /** This one where it has the name, else the other. */
    public YamlMap having(String name, YamlMap otherwise) {
        return entries.containsKey(name) ? this : otherwise;
    }

    public String text(String name) {
        return textIfAny(name).orElseThrow(() -> missing(name));
    }

    public Optional<String> textIfAny(String name) {
        return Optional.ofNullable(entries.get(name)).map(it -> words(name, it.value()));
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
        var entry = entries.get(name);
        if (entry == null) {
            return List.of();
        }
        if (!(entry.value() instanceof Node.Items list)) {
            throw wrong(name, "\"" + name + "\" should be a list, such as [one, two]");
        }
        return list.items().stream().map(it -> words(name, it)).toList();
    }

    /** A list of maps; empty where the name is missing. */
    public List<YamlMap> maps(String name) {
        var entry = entries.get(name);
        if (entry == null) {
            return List.of();
        }
        if (!(entry.value() instanceof Node.Items list)) {
            throw wrong(name, "\"" + name + "\" should be a list");
        }
        var maps = new ArrayList<YamlMap>();
        for (var it : list.items()) {
            if (!(it instanceof Node.Keyed each)) {
                throw at(it.place(), "Each of \"" + name + "\" should have names");
            }
            maps.add(new YamlMap(each));
        }
        return maps;
    }

    public YamlMap map(String name) {
        return mapIfAny(name).orElseThrow(() -> missing(name));
    }

    public Optional<YamlMap> mapIfAny(String name) {
        var entry = entries.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        if (!(entry.value() instanceof Node.Keyed below)) {
            throw wrong(name, "\"" + name + "\" should have names and values below it");
        }
        return Optional.of(new YamlMap(below));
    }

    /** A mistake at this name, or at the map itself where the name is missing. */
    public Wrong wrong(String name, String what) {
        var entry = entries.get(name);
        return at(entry == null ? map.place() : entry.place(), what);
    }

    private Wrong missing(String name) {
        return at(map.place(), "\"" + name + "\" is missing here");
    }

    private static String words(String name, Node node) {
        if (node instanceof Node.Words words && !words.text().isBlank()) {
            return words.text();
        }
        throw at(node.place(), "\"" + name + "\" should have a plain value");
    }

    private static Wrong at(Fault.Place place, String what) {
        return new Wrong(place.file(), place.line(), what);
    }
}
