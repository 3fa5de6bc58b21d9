package borough.bench;

import borough.bench.Figures.Goal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Timers that are all due at once when two nodes wake after an outage: each fires, and once. */
final class TimersPart implements Part {
    private static final int TIMERS = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public void measure(Bed bed) throws Exception {
        var home = bed.home("home", Map.of(WaitingForms.ADDRESS, WaitingForms.FILE));
        var data = bed.kept("timers");
        var words = List.of("--data", data.toString());
        try (var first = Server.start(bed, home, bed.port(), words, Map.of())) {
            first.awaitReady();
            try (var made = new CasesMade(data);
                    var second = secondNode(bed, home, made)) {
                second.awaitReady();
                strike(bed, made, WaitingForms.open(first), List.of(first, second));
            }
        }
    }

    private static void strike(Bed bed, CasesMade made, String template, List<Server> nodes)
            throws Exception {
        var before = processor(nodes);
        var began = Instant.now();
        var cases = made.due(template, TIMERS);
        while (made.waiting(cases) > 0) {
            if (Duration.between(began, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new IllegalStateException(made.waiting(cases) + " still wait");
            }
            Thread.sleep(200);
        }
        var taken = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        bed.figures().add("timers.10000", taken, "s", Goal.atMost(60));
        bed.figures().add("timers.processor", processor(nodes) - before, "s", Goal.NONE);
        bed.figures().add("timers.twice_or_never", made.firedOtherwise(cases), "", Goal.atMost(0));
    }

    private static double processor(List<Server> nodes) {
        return nodes.stream().mapToDouble(Server::processorSeconds).sum();
    }

    /** Another node on the database that the first has in its folder. */
    private static Server secondNode(Bed bed, Path home, CasesMade made) throws Exception {
        return Server.start(bed, home, bed.port() + 1, List.of(), made.asOutsideDatabase());
    }
}
