package borough.examples;

import borough.council.WorkingTime;
import borough.files.Fault;
import borough.files.Node;
import borough.reading.Reading;
import borough.services.Service;
import borough.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Runs a service's examples in memory, on the same two engines that run it for real, with the facts
 * that each example knows.
 */
public final class Examples {
    private final Vocabulary words;
    private final WorkingTime time;

    public Examples(Vocabulary words, WorkingTime time) {
        this.words = words;
        this.time = time;
    }

    /** What came of one example. */
    public record Result(String example, List<Fault> faults) {
        public boolean passed() {
            return faults.isEmpty();
        }
    }

    /** Runs all of them. */
    public List<Result> run(Service service) {
        return service.proof().examples().stream().map(node -> run(node, service)).toList();
    }

    /** How an example begins: what is known and given at which moment, and in which channel. */
    public record Beginning(
            String name,
            Instant now,
            String channel,
            Map<String, Object> known,
            Map<String, Object> given) {}

    /** How each begins, for showing the service as it would look then. */
    public List<Beginning> beginnings(Service service) {
        var reading = new Reading(words, service.proof().scope());
        return service.proof().examples().stream()
                .map(node -> Example.read(node, service, reading))
                .map(
                        it ->
                                new Beginning(
                                        it.name(),
                                        it.begin().now(),
                                        it.begin().channel(),
                                        it.begin().known(),
                                        it.begin().given()))
                .toList();
    }

    /** The keys that may stand in an example, by what the part of it is called. */
    public static Map<String, Set<String>> shapes() {
        var expected = new TreeSet<>(ExpectedOfWalk.KEYS);
        expected.addAll(ExpectedOfCase.KEYS);
        var shapes = new LinkedHashMap<String, Set<String>>();
        shapes.put("example", Example.KEYS);
        shapes.put("later step", Example.LATER_KEYS);
        shapes.put("expectation", expected);
        return shapes;
    }

    private Result run(Node.Keyed node, Service service) {
        var reading = new Reading(words, service.proof().scope());
        var example = Example.read(node, service, reading);
        var faults = new ArrayList<>(reading.faults());
        if (faults.isEmpty()) {
            faults.addAll(run(example, service));
        }
        return new Result(example.name(), List.copyOf(faults));
    }

    private List<Fault> run(Example example, Service service) {
        var walk = new ExampleWalk(service, example.begin(), time);
        boolean sent = walk.walk() && !service.stages().isEmpty();
        var run = new ExampleCase(service, example, walk, words, time);
        if (sent) {
            run.begin();
        }
        return run.check();
    }
}
