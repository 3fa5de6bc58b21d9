package borough.examples;

import borough.examples.ExampleCase.Happened;
import borough.files.Fault;
import borough.files.Nearest;
import borough.files.Node;
import borough.services.Service;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares what a step of an example expects with what happened. */
final class Expectations {
    private static final Set<String> NOT_YET = Set.of("letters");

    private final Example example;
    private final ExampleWalk walked;
    private final Expected expected;
    private final ExpectedOfWalk ofWalk;
    private final ExpectedOfCase ofCase;

    Expectations(Service service, Example example, ExampleWalk walked, Happened happened) {
        this.example = example;
        this.walked = walked;
        this.expected = new Expected(example.name(), walked.refused);
        this.ofWalk = new ExpectedOfWalk(service, walked, expected);
        this.ofCase = new ExpectedOfCase(service, happened, expected);
    }

    List<Fault> check(List<Node.Entry> expect) {
        expect.forEach(this::check);
        ofCase.foreseen(expect);
        boolean foreseen = expect.stream().anyMatch(e -> e.key().equals("refused"));
        if (!foreseen && !walked.refused.isEmpty()) {
            expected.wrong(
                    expect.isEmpty() ? example.place() : expect.getFirst().place(),
                    "it is refused",
                    walked.refused);
        }
        return expected.faults();
    }

    private void check(Node.Entry entry) {
        // What someone who looks at a case does not see is hidden in another way than what a
        // journey does not show.
        boolean ofSight = entry.key().equals("hides") && ofCase.isLookedAt();
        if (ExpectedOfWalk.KEYS.contains(entry.key()) && !ofSight) {
            ofWalk.check(entry);
        } else if (ExpectedOfCase.KEYS.contains(entry.key())) {
            ofCase.check(entry);
        } else {
            unknown(entry);
        }
    }

    private void unknown(Node.Entry entry) {
        boolean later = NOT_YET.contains(entry.key());
        var known = new TreeSet<>(ExpectedOfWalk.KEYS);
        known.addAll(ExpectedOfCase.KEYS);
        expected.fault(
                entry.place(),
                later
                        ? "\"" + entry.key() + "\" is not taught yet"
                        : "\"" + entry.key() + "\" can't be expected",
                later ? "leave it out until it is" : Nearest.hint(entry.key(), known));
    }
}
