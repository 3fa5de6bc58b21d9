package borough.bench;

import borough.bench.Figures.Goal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Cases: the pages of a team at few cases and at many, and timers that are all due at once. */
final class CasesPart implements Part {
    private static final long FEW = 10_000;
    private static final int OPEN_MOST = 20_000;
    private static final int CONNECTIONS = 2;
    private static final int TIMERS = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public void measure(Bed bed) throws Exception {
        var home = bed.home("home", Map.of(WaitingForms.ADDRESS, WaitingForms.FILE));
        var few = pages(bed, home, FEW);
        var many = pages(bed, home, bed.cases());
        tell(bed, "worklist", few.worklist(), many.worklist());
        tell(bed, "case_page", few.casePage(), many.casePage());
        timers(bed, home);
    }

    private record Medians(double worklist, double casePage) {}

    private static void tell(Bed bed, String page, double few, double many) {
        bed.figures().add("cases." + page, few, "ms", Goal.atMost(10));
        bed.figures().add("cases." + page + "_of_many", many, "ms", Goal.atMost(10));
        bed.figures().add("cases." + page + "_slower", many / few, "times", Goal.atMost(1.5));
    }

    /** Made once and kept: a folder for each number of cases. */
    private static Medians pages(Bed bed, Path home, long cases) throws Exception {
        var data = bed.kept("cases-" + cases);
        var words = List.of("--data", data.toString());
        try (var server = Server.start(bed, home, bed.port(), words, Map.of())) {
            server.awaitReady();
            try (var made = new CasesMade(data)) {
                if (made.count() < cases) {
                    var template = WaitingForms.open(server);
                    made.fill(template, cases, (int) Math.min(OPEN_MOST, cases / 5));
                }
                var staff = new Visitor(server.address()).as("Carol Whitfield");
                staff.see("/staff");
                var list = new Load(server.address(), "/staff", staff.cookies());
                var open = "/staff/cases/" + made.anOpenCase();
                var page = new Load(server.address(), open, staff.cookies());
                return new Medians(
                        list.warmAndRun(CONNECTIONS, bed.seconds()).medianMillis(),
                        page.warmAndRun(CONNECTIONS, bed.seconds()).medianMillis());
            }
        }
    }

    /** Two nodes on one database wake after an outage; each timer must fire, and once. */
    private static void timers(Bed bed, Path home) throws Exception {
        var data = bed.kept("timers");
        var words = List.of("--data", data.toString());
        try (var first = Server.start(bed, home, bed.port(), words, Map.of())) {
            first.awaitReady();
            try (var made = new CasesMade(data);
                    var second = secondNode(bed, home, made)) {
                second.awaitReady();
                var template = WaitingForms.open(first);
                var began = Instant.now();
                var cases = made.due(template, TIMERS);
                while (made.waiting(cases) > 0) {
                    if (Duration.between(began, Instant.now()).compareTo(PATIENCE) > 0) {
                        throw new IllegalStateException(made.waiting(cases) + " still wait");
                    }
                    Thread.sleep(200);
                }
                var taken = Duration.between(began, Instant.now()).toMillis() / 1000.0;
                bed.figures().add("cases.timers_10000", taken, "s", Goal.atMost(60));
                var twice = made.firings(cases) - TIMERS;
                bed.figures().add("cases.timers_twice_or_never", twice, "", Goal.atMost(0));
            }
        }
    }

    private static Server secondNode(Bed bed, Path home, CasesMade made) throws Exception {
        return Server.start(bed, home, bed.port() + 1, List.of(), made.asOutsideDatabase());
    }
}
