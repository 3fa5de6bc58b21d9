package borough.reading;

import borough.files.Fault;
import borough.files.Node;
import borough.language.Path;
import borough.services.Stage.Care;
import borough.services.Stage.Opens;
import borough.services.Stage.Part;
import borough.services.Stage.Way;
import borough.vocabulary.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rule word {@code parts}: what runs side by side in a stage. */
final class ReadParts {
    static final Set<String> KEYS =
            Set.of("when", "for each", "seen by", "team", "then", "start", "with");

    private ReadParts() {}

    static Map<String, Part> read(Node.Keyed stage, Reading reading) {
        var parts = new LinkedHashMap<String, Part>();
        var node = stage.get("parts");
        for (var entry : node.map(reading::map).map(Node.Keyed::entries).orElse(List.of())) {
            part(entry, reading).ifPresent(part -> parts.put(entry.key(), part));
        }
        if (node.isPresent() && parts.isEmpty()) {
            reading.fault(
                    node.get().place(), "there are no parts here", "name one, or take it out");
        }
        return parts;
    }

    private static Optional<Part> part(Node.Entry entry, Reading reading) {
        var map = reading.map(entry.value());
        reading.onlyKeys(map, KEYS);
        var opens = new Opens(reading.condition(map, "when"), forEach(map, reading));
        var care = new Care(reading.list(map, "seen by"), ReadThen.whose(map, reading));
        return way(entry, map, reading)
                .map(way -> new Part(entry.key(), entry.place(), opens, care, way));
    }

    private static Optional<Way> way(Node.Entry entry, Node.Keyed map, Reading reading) {
        var then = map.get("then");
        var start = ReadThen.other(map, reading);
        if (then.isPresent() == start.isPresent()) {
            reading.fault(
                    entry.place(),
                    "the part \""
                            + entry.key()
                            + "\" has "
                            + (then.isPresent() ? "stages and another service" : "no stages"),
                    "say then: and its stages, or start: and another service");
            return start.map(Way.Starts::new);
        }
        if (start.isPresent()) {
            return Optional.of(new Way.Starts(start.get()));
        }
        var stages = ReadThen.read(then.get(), reading);
        for (var stage : stages.values()) {
            if (!stage.parts().isEmpty()) {
                reading.fault(
                        entry.place(),
                        "the part \"" + entry.key() + "\" has parts of its own",
                        "put them beside it");
            }
        }
        return stages.isEmpty() ? Optional.empty() : Optional.of(new Way.Stages(stages));
    }

    private static Optional<Path> forEach(Node.Keyed map, Reading reading) {
        var node = map.get("for each");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (reading.words(node.get()).equals(Opens.REPORTER)) {
            return Path.read(node.get().place(), Opens.REPORTER);
        }
        var path = reading.path(node.get());
        path.ifPresent(it -> reading.later(() -> mustBeList(it, reading)));
        return path;
    }

    private static List<Fault> mustBeList(Path path, Reading reading) {
        return path.type(reading.scope()).stream()
                .filter(type -> !(type instanceof Type.ListOf) && type != Type.ANYTHING)
                .map(
                        type ->
                                new Fault(
                                        path.place(),
                                        "parts are for each of a list, not of a " + type.said(),
                                        "name a list, or reporter"))
                .toList();
    }
}
