package borough.bench;

import borough.bench.Figures.Goal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Whole lives of cases by four calls each, until everything told is with the carrier. The two cores
 * of a small machine hold the server, its database and the load.
 */
final class LifecyclesPart implements Part {
    private static final int CLIENTS = 8;
    private static final int KEYS = 64;
    // What is begun in a second, so that a run lasts about as long as was asked for.
    private static final int A_SECOND = 300;
    private static final int ROUNDS_MOST = 5;
    private static final double STEADY = 1.05;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public void measure(Bed bed) throws Exception {
        var home = bed.home("home-lives", Map.of(LifeForms.ADDRESS, LifeForms.FILE));
        var data = bed.kept("lifecycles");
        var words = List.of("--data", data.toString());
        try (var server = Server.start(bed, home, bed.port(), words, Map.of())) {
            server.awaitReady();
            try (var seen = new LivesSeen(data)) {
                var lives = new Lives(server, seen, LifeForms.keys(server, KEYS));
                var run = new Run(server, seen, lives, A_SECOND * bed.seconds());
                var before = run.once();
                for (int i = 1; i < ROUNDS_MOST; i++) {
                    var now = run.once();
                    boolean faster = now > before * STEADY;
                    before = now;
                    if (!faster) {
                        break;
                    }
                }
                var rows = run.tell(bed.figures());
                var own = PgBench.on(data);
                if (own.isPresent()) {
                    var aSecond = own.get().aSecond(rows, CLIENTS, bed.seconds());
                    bed.figures().add("lifecycles.by_pgbench", aSecond, "/s", Goal.NONE);
                }
            }
        }
    }

    /** So many lives at a time, each counted once it is closed and told. */
    private record Run(Server server, LivesSeen seen, Lives lives, int count) {
        double once() throws Exception {
            return count / seconds();
        }

        private double seconds() throws Exception {
            var before = seen.standing(LifeForms.SLUG);
            var began = System.nanoTime();
            lives.live(count, CLIENTS);
            while (!seen.standing(LifeForms.SLUG).since(before).allTold()) {
                if (System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new IllegalStateException("Not all were told once");
                }
                Thread.sleep(50);
            }
            return (System.nanoTime() - began) / 1e9;
        }

        /** Measures once more and tells all of it; gives the rows that one life writes. */
        long tell(Figures figures) throws Exception {
            var before = seen.standing(LifeForms.SLUG);
            var work = seen.work();
            var processor = server.processorSeconds();
            var database = server.databaseProcessorSeconds();
            var aSecond = once();
            var done = seen.standing(LifeForms.SLUG).since(before);
            figures.add("lifecycles.a_second", aSecond, "/s", Goal.atLeast(400));
            figures.add(
                    "lifecycles.not_told_once",
                    done.opened() - done.takenOnce(),
                    "",
                    Goal.atMost(0));
            figures.add(
                    "lifecycles.server_processor",
                    (server.processorSeconds() - processor) * 1000 / count,
                    "ms",
                    Goal.NONE);
            figures.add(
                    "lifecycles.database_processor",
                    (server.databaseProcessorSeconds() - database) * 1000 / count,
                    "ms",
                    Goal.NONE);
            var did = seen.work().since(work);
            figures.add(
                    "lifecycles.transactions",
                    (double) did.transactions() / count,
                    "each",
                    Goal.NONE);
            figures.add("lifecycles.rows", (double) did.rows() / count, "each", Goal.NONE);
            return did.rows() / count;
        }
    }
}
