package borough.reading;

import borough.files.Fault;
import borough.files.Fault.Place;
import borough.files.Nearest;
import borough.files.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A pattern of stages with gaps, written {@code <paid>}, which the stage that uses it fills. What a
 * service fills in keeps the line of the service; all else keeps the line of the flow.
 */
record Flow(String name, Map<String, String> gaps, Node.Keyed stages) {
    private static final Set<String> KEYS = Set.of("flow", "means", "gaps", "then");

    /** What a stage says that uses one, beside keys of its own. */
    static final Set<String> USE_KEYS = Set.of("flow", "with");

    private static final Pattern GAP = Pattern.compile("<([a-z][a-z0-9 ]*)>");

    static Optional<Flow> read(Node node, List<Fault> faults) {
        if (!(node instanceof Node.Keyed file)
                || !(file.get("then").orElse(null) instanceof Node.Keyed then)
                || then.entries().isEmpty()
                || !(file.get("flow").orElse(null) instanceof Node.Words name)) {
            faults.add(new Fault(node.place(), "this is no flow", "write flow:, means: and then:"));
            return Optional.empty();
        }
        for (var entry : file.entries()) {
            if (!KEYS.contains(entry.key())) {
                faults.add(
                        new Fault(
                                entry.place(),
                                "\"" + entry.key() + "\" means nothing here",
                                Nearest.hint(entry.key(), KEYS)));
            }
        }
        var gaps = new LinkedHashMap<String, String>();
        if (file.get("gaps").orElse(null) instanceof Node.Keyed all) {
            all.entries()
                    .forEach(
                            gap ->
                                    gaps.put(
                                            gap.key(),
                                            gap.value() instanceof Node.Words it ? it.text() : ""));
        }
        return Optional.of(new Flow(name.text(), gaps, then));
    }

    /** Its stages with the gaps filled; the first takes the name of the stage that uses it. */
    List<Node.Entry> writeOut(Node.Entry stage, Node.Keyed use, List<Fault> faults) {
        var filled = filled(stage, use, faults);
        var all = new ArrayList<Node.Entry>();
        for (var entry : stages.entries()) {
            var written = entry(entry, filled, faults);
            if (all.isEmpty()) {
                var first = written.value() instanceof Node.Keyed map ? map : use;
                all.add(new Node.Entry(stage.key(), stage.place(), more(first, use, faults)));
            } else {
                all.add(written);
            }
        }
        return all;
    }

    private Map<String, Node> filled(Node.Entry stage, Node.Keyed use, List<Fault> faults) {
        var filled = new LinkedHashMap<String, Node>();
        if (use.get("with").orElse(null) instanceof Node.Keyed with) {
            for (var entry : with.entries()) {
                if (!gaps.containsKey(entry.key())) {
                    faults.add(
                            new Fault(
                                    entry.place(),
                                    "\"" + name + "\" has no gap \"" + entry.key() + "\"",
                                    Nearest.hint(entry.key(), gaps.keySet())));
                }
                filled.put(entry.key(), entry.value());
            }
        }
        gaps.forEach(
                (gap, means) -> {
                    if (!filled.containsKey(gap)) {
                        faults.add(
                                new Fault(
                                        stage.place(),
                                        "\"" + name + "\" is not told " + gap,
                                        "add it under with: (" + means + ")"));
                    }
                });
        return filled;
    }

    // What the service says beside flow: comes to the first stage's own lines.
    private Node more(Node.Keyed first, Node.Keyed use, List<Fault> faults) {
        var entries = new ArrayList<>(first.entries());
        for (var entry : use.entries()) {
            if (USE_KEYS.contains(entry.key())) {
                continue;
            }
            if (first.get(entry.key()).isPresent()) {
                faults.add(
                        new Fault(
                                entry.place(),
                                "\"" + name + "\" says " + entry.key() + ": already",
                                "take it out, or write the stage without the flow"));
            }
            entries.add(entry);
        }
        return new Node.Keyed(use.place(), entries);
    }

    private Node.Entry entry(Node.Entry entry, Map<String, Node> filled, List<Fault> faults) {
        var value = node(entry.value(), filled, faults);
        var key = GAP.matcher(entry.key());
        var gap = key.find() ? filled.get(key.group(1)) : null;
        var place =
                gap != null ? gap.place() : isGap(entry.value()) ? value.place() : entry.place();
        return new Node.Entry(text(entry.key(), place, filled, faults), place, value);
    }

    private static boolean isGap(Node node) {
        return node instanceof Node.Words words && GAP.matcher(words.text()).matches();
    }

    private Node node(Node node, Map<String, Node> filled, List<Fault> faults) {
        return switch (node) {
            case Node.Keyed map ->
                    new Node.Keyed(
                            map.place(),
                            map.entries().stream().map(it -> entry(it, filled, faults)).toList());
            case Node.Items list ->
                    new Node.Items(
                            list.place(),
                            list.items().stream().map(it -> node(it, filled, faults)).toList());
            case Node.Words words -> {
                var gap = GAP.matcher(words.text());
                var whole = gap.matches() ? filled.get(gap.group(1)) : null;
                yield whole != null
                        ? whole
                        : new Node.Words(
                                words.place(),
                                text(words.text(), words.place(), filled, faults),
                                words.quoted());
            }
        };
    }

    private String text(String text, Place place, Map<String, Node> filled, List<Fault> faults) {
        return GAP.matcher(text)
                .replaceAll(
                        gap -> {
                            if (!gaps.containsKey(gap.group(1))) {
                                faults.add(
                                        new Fault(
                                                place,
                                                "<" + gap.group(1) + "> is no gap of this flow",
                                                Nearest.hint(gap.group(1), gaps.keySet())));
                            }
                            return filled.get(gap.group(1)) instanceof Node.Words it
                                    ? java.util.regex.Matcher.quoteReplacement(it.text())
                                    : "";
                        });
    }
}
