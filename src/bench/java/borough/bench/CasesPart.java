package borough.bench;

import borough.bench.Figures.Goal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The pages of a team at few cases and at many. */
final class CasesPart implements Part {
    private static final long FEW = 10_000;
    private static final int OPEN_MOST = 20_000;
    private static final int CONNECTIONS = 2;

    @Override
    public void measure(Bed bed) throws Exception {
        var home = bed.home("home", Map.of(WaitingForms.ADDRESS, WaitingForms.FILE));
        var few = pages(bed, home, FEW);
        var many = pages(bed, home, bed.cases());
        tell(bed, "worklist", few.worklist(), many.worklist());
        tell(bed, "case_page", few.casePage(), many.casePage());
    }

    private record Medians(double worklist, double casePage) {}

    private static void tell(Bed bed, String page, double few, double many) {
        bed.figures().add("cases." + page, few, "ms", Goal.atMost(10));
        bed.figures().add("cases." + page + "_of_many", many, "ms", Goal.atMost(10));
        bed.figures().add("cases." + page + "_slower", many / few, "times", Goal.atMost(1.5));
    }

    private static Medians pages(Bed bed, Path home, long cases) throws Exception {
        var data = made(bed, home, cases);
        var words = List.of("--data", data.toString());
        try (var server = Server.start(bed, home, bed.port(), words, Map.of())) {
            server.awaitReady();
            try (var made = new CasesMade(data)) {
                var staff = new Visitor(server.address()).as("Carol Whitfield");
                // The address without its list leads to the list that was seen last.
                var whose = staff.see("/staff").address();
                var list = new Load(server.address(), whose, staff.cookies());
                var open = "/staff/cases/" + made.anOpenCase();
                var page = new Load(server.address(), open, staff.cookies());
                return new Medians(
                        list.warmAndRun(CONNECTIONS, bed.seconds()).medianMillis(),
                        page.warmAndRun(CONNECTIONS, bed.seconds()).medianMillis());
            }
        }
    }

    private static Path made(Bed bed, Path home, long cases) throws Exception {
        return bed.filled(
                "cases-" + cases,
                home,
                (server, data) -> {
                    try (var made = new CasesMade(data)) {
                        var began = System.nanoTime();
                        var template = WaitingForms.open(server);
                        made.fill(template, cases, (int) Math.min(OPEN_MOST, cases / 5));
                        made.tidy();
                        var seconds = (System.nanoTime() - began) / 1e9;
                        var figures = bed.figures();
                        figures.add("cases.making_" + cases, seconds, "s", Goal.NONE);
                        figures.add("cases.disk_" + cases, made.gigabytes(), "GB", Goal.atMost(30));
                    }
                });
    }
}
