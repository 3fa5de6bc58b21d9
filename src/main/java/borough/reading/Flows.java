package borough.reading;

import borough.files.Fault;
import borough.files.Node;
import borough.files.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The patterns of stages in {@code flows/}. A service's text carries the flows it uses behind it,
 * as YAML documents of their own, so that what is stored and named by its hash is whole.
 */
final class Flows {
    private static final String FOLDER = "flows";
    private static final Pattern USES = Pattern.compile("\\bflow: *\"?([a-z][a-z0-9 ]*[a-z0-9])");
    private static final Pattern BEHIND = Pattern.compile("(?m)^--- # (flows/[a-z0-9-]+\\.yaml)\n");

    private Flows() {}

    /** A service's own text, and the flows behind it by name. */
    record Unpacked(String text, Map<String, Flow> flows, List<Fault> faults) {}

    /** A file of the folder with the flows that it uses. */
    static String read(Path services, Path file) {
        var text = Texts.of(file);
        var whole = new StringBuilder(text);
        for (var flow : used(text, services)) {
            whole.append(text.endsWith("\n") ? "" : "\n");
            whole.append("--- # ").append(FOLDER).append('/').append(flow.getFileName());
            whole.append('\n').append(Texts.of(flow));
        }
        return whole.toString();
    }

    // The nearest folder of flows, so that the files of a test may use those of the shop.
    private static List<Path> used(String text, Path services) {
        var names = new LinkedHashSet<String>();
        USES.matcher(text).results().forEach(it -> names.add(it.group(1)));
        var folder = Optional.<Path>empty();
        var here = services.toAbsolutePath().normalize().getParent();
        while (!names.isEmpty() && here != null && folder.isEmpty()) {
            folder = Optional.of(here.resolve(FOLDER)).filter(Files::isDirectory);
            here = here.getParent();
        }
        return folder.stream()
                .flatMap(in -> names.stream().map(name -> in.resolve(fileName(name))))
                .filter(Files::isRegularFile)
                .toList();
    }

    private static String fileName(String flow) {
        return flow.replace(' ', '-') + ".yaml";
    }

    /** Takes a stored text apart again. */
    static Unpacked unpack(String text) {
        var flows = new LinkedHashMap<String, Flow>();
        var faults = new ArrayList<Fault>();
        var behind = BEHIND.matcher(text).results().toList();
        for (int i = 0; i < behind.size(); i++) {
            int end = i + 1 < behind.size() ? behind.get(i + 1).start() : text.length();
            var one = behind.get(i);
            var read = Yaml.read(one.group(1), text.substring(one.end(), end));
            faults.addAll(read.faults());
            read.node()
                    .flatMap(node -> Flow.read(node, faults))
                    .ifPresent(flow -> flows.put(flow.name(), flow));
        }
        var own = behind.isEmpty() ? text : text.substring(0, behind.getFirst().start());
        return new Unpacked(own, flows, faults);
    }

    /** The file with every stage that uses a flow written out. */
    static Node.Keyed writeOut(Node.Keyed file, Map<String, Flow> flows, List<Fault> faults) {
        return with(file, "then", then -> stages(then, flows, faults));
    }

    private static Node.Keyed with(
            Node.Keyed map, String key, java.util.function.Function<Node.Keyed, Node> change) {
        var entries = new ArrayList<Node.Entry>();
        for (var entry : map.entries()) {
            entries.add(
                    entry.key().equals(key) && entry.value() instanceof Node.Keyed inside
                            ? new Node.Entry(key, entry.place(), change.apply(inside))
                            : entry);
        }
        return new Node.Keyed(map.place(), entries);
    }

    private static Node stages(Node.Keyed then, Map<String, Flow> flows, List<Fault> faults) {
        var stages = new ArrayList<Node.Entry>();
        for (var entry : then.entries()) {
            if (!(entry.value() instanceof Node.Keyed stage)) {
                stages.add(entry);
            } else if (stage.get("flow").isPresent()) {
                stages.addAll(used(entry, stage, flows, faults));
            } else {
                var parts = with(stage, "parts", it -> parts(it, flows, faults));
                stages.add(new Node.Entry(entry.key(), entry.place(), parts));
            }
        }
        twice(stages, then.place().file(), faults);
        return new Node.Keyed(then.place(), stages);
    }

    private static Node parts(Node.Keyed parts, Map<String, Flow> flows, List<Fault> faults) {
        var all = new ArrayList<Node.Entry>();
        for (var part : parts.entries()) {
            all.add(
                    part.value() instanceof Node.Keyed inside
                            ? new Node.Entry(
                                    part.key(),
                                    part.place(),
                                    with(inside, "then", it -> stages(it, flows, faults)))
                            : part);
        }
        return new Node.Keyed(parts.place(), all);
    }

    private static List<Node.Entry> used(
            Node.Entry stage, Node.Keyed use, Map<String, Flow> flows, List<Fault> faults) {
        var named = use.get("flow").orElse(use);
        var name = named instanceof Node.Words words ? words.text() : "";
        var flow = flows.get(name);
        if (flow == null) {
            faults.add(
                    new Fault(
                            named.place(),
                            "there is no flow \"" + name + "\"",
                            "write one as " + FOLDER + "/" + fileName(name)));
            return List.of();
        }
        return flow.writeOut(stage, use, faults);
    }

    private static void twice(List<Node.Entry> stages, String file, List<Fault> faults) {
        var seen = new LinkedHashMap<String, Node.Entry>();
        for (var stage : stages) {
            var before = seen.putIfAbsent(stage.key(), stage);
            if (before != null) {
                var own = stage.place().file().equals(file) ? stage : before;
                faults.add(
                        new Fault(
                                own.place(),
                                "a flow brings another stage called \"" + stage.key() + "\"",
                                "give the file's own stage another name"));
            }
        }
    }
}
