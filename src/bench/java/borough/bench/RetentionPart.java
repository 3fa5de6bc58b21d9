package borough.bench;

import borough.bench.Figures.Goal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A million ended cases whose time is up, all erased at once while pages are asked for. */
final class RetentionPart implements Part {
    private static final String SLUG = "measure-a-keeping";
    private static final String FILE =
            WaitingForms.FILE
                    .replace("service: Wait for us", "service: Keep for us")
                    .replace("keep: for ever", "keep: 1 year");

    @Override
    public void measure(Bed bed) throws Exception {
        var home = bed.home("home-keeping", Map.of(Forms.AREA + SLUG, FILE));
        // What was erased is gone: it is made anew each time.
        var data = bed.kept("retention-data");
        Bed.empty(data);
        var words = List.of("--data", data.toString());
        try (var server = Server.start(bed, home, bed.port(), words, Map.of())) {
            server.awaitReady();
            try (var made = new CasesMade(data)) {
                made.fill(
                        WaitingForms.open(server, SLUG),
                        bed.million(),
                        0,
                        Map.of("closed_at", "now()", "outcome", "'done'"));
                made.endedLongAgo(SLUG);
                made.tidy();
            }
            erase(bed, home, data, server);
        }
    }

    private static void erase(Bed bed, Path home, Path data, Server server) throws Exception {
        var pages = List.of("/", "/services", "/bins", "/contact");
        try (var steady = new Steady(server.address(), "", "", pages)) {
            Thread.sleep(Duration.ofSeconds(2L * bed.seconds()));
            steady.since();
            Thread.sleep(Duration.ofSeconds(bed.seconds()));
            var before = steady.since();
            var database = server.databaseProcessorSeconds();
            var began = System.nanoTime();
            var errand =
                    List.of(
                            "retention",
                            "run",
                            "--council",
                            "brookshire",
                            "--data",
                            data.toString());
            var log = bed.kept("logs").resolve("retention.log").toFile();
            var process = bed.program(home, errand).redirectOutput(log).start();
            var program = Server.processor(process);
            var seconds = (System.nanoTime() - began) / 1e9;
            var meanwhile = steady.since();
            long left;
            try (var made = new CasesMade(data)) {
                left = made.notErased(SLUG);
            }
            var figures = bed.figures();
            figures.add("retention.seconds", seconds, "s", Goal.atMost(300));
            figures.add("retention.left", left, "cases", Goal.atMost(0));
            figures.add("retention.processor", program, "s", Goal.NONE);
            var spent = server.databaseProcessorSeconds() - database;
            figures.add("retention.database", spent, "s", Goal.NONE);
            var slower = meanwhile.median() / before.median();
            figures.add("retention.pages_slower", slower, "times", Goal.atMost(1.1));
        }
    }
}
