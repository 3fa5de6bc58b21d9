package borough.proofreading;

import borough.files.Fault;
import borough.files.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds examples that would hold whatever the rules say. */
final class Proving {
    // These name some of what came, so that expecting none of them is expecting nothing.
    private static final Set<String> SOME_OF =
            Set.of("asks", "skips", "shows", "hides", "carries", "decided", "task for");
    // These hold too where nobody got so far.
    private static final Set<String> ABSENT = Set.of("skips", "hides", "hidden from");

    private final List<Fault> faults = new ArrayList<>();

    List<Fault> faults(Node.Keyed file) {
        if (file.get("examples").orElse(null) instanceof Node.Items examples) {
            for (var example : examples.items()) {
                if (example instanceof Node.Keyed map) {
                    example(map);
                }
            }
        }
        return faults;
    }

    private void example(Node.Keyed example) {
        var expected = new ArrayList<>(expected(example));
        if (example.get("later").orElse(null) instanceof Node.Items steps) {
            steps.items().forEach(step -> expected.addAll(expected(step)));
        }
        expected.stream().filter(Proving::alwaysHolds).forEach(this::empty);
        if (!expected.isEmpty() && expected.stream().allMatch(Proving::holdsOfNothing)) {
            faults.add(
                    new Fault(
                            example.place(),
                            "this example would hold if nothing happened at all",
                            "expect a stage, a refusal, a price or something else that comes"));
        }
    }

    private void empty(Node.Entry entry) {
        faults.add(
                new Fault(
                        entry.place(),
                        "\"" + entry.key() + "\" names nothing, so it always holds",
                        "name what must come, or take it out"));
    }

    private static List<Node.Entry> expected(Node step) {
        return step instanceof Node.Keyed map
                        && map.get("expect").orElse(null) instanceof Node.Keyed expect
                ? expect.entries()
                : List.of();
    }

    private static boolean alwaysHolds(Node.Entry entry) {
        return SOME_OF.contains(entry.key()) && isNone(entry.value());
    }

    private static boolean holdsOfNothing(Node.Entry entry) {
        return ABSENT.contains(entry.key()) || isNone(entry.value());
    }

    private static boolean isNone(Node node) {
        return switch (node) {
            case Node.Words words -> words.text().equals("none");
            case Node.Items list -> list.items().isEmpty();
            case Node.Keyed map -> map.entries().isEmpty();
        };
    }
}
