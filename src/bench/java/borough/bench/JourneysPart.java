package borough.bench;

import borough.bench.Figures.Goal;
import java.util.Map;

/** Pages of a journey under load, beside a file of the same server, which is as fast as it gets. */
final class JourneysPart implements Part {
    private static final int CONNECTIONS = 8;

    @Override
    public void measure(Bed bed) throws Exception {
        try (var server = bed.serve(bed.home("home", Forms.services()))) {
            server.awaitReady();
            var picture =
                    new Visitor(server.address()).see("/").first("href=\"(/mark.svg[^\"]*)\"");
            var file = new Load(server.address(), picture, "");
            bed.figures().add("journeys.static_file", rate(file, bed).aSecond(), "/s", Goal.NONE);
            var start = new Load(server.address(), "/services/report-missed-bin", "");
            var begun = rate(start, bed);
            bed.figures().add("journeys.start_page", begun.aSecond(), "/s", Goal.atLeast(10_000));
            bed.figures().add("journeys.start_page_p99", begun.p99Millis(), "ms", Goal.atMost(30));
            var six = rate(lastQuestion(server, Forms.SHORT), bed);
            bed.figures().add("journeys.question_page", six.aSecond(), "/s", Goal.atLeast(5_000));
            bed.figures().add("journeys.question_page_p99", six.p99Millis(), "ms", Goal.NONE);
            var many = rate(lastQuestion(server, Forms.LONG), bed);
            bed.figures().add("journeys.of_120", many.aSecond(), "/s", Goal.NONE);
            var times = six.aSecond() / many.aSecond();
            bed.figures().add("journeys.of_120_slower", times, "times", Goal.atMost(1.2));
        }
    }

    private static Load.Outcome rate(Load load, Bed bed) throws Exception {
        return load.warmAndRun(CONNECTIONS, bed.seconds());
    }

    /** Answers all but the last question of a form; the page of that one is the load. */
    private static Load lastQuestion(Server server, int questions) throws Exception {
        var visitor = new Visitor(server.address());
        var begin = "/services/" + Forms.slug(questions);
        visitor.see(begin);
        var page = visitor.send(begin, Map.of());
        for (int i = 1; i < questions; i++) {
            var fields = page.hidden();
            fields.put(page.first("name=\"([^\"]+)\" type=\"text\""), "it is " + i);
            page = visitor.send(page.first("action=\"(/journeys/[^\"]+)\""), fields);
        }
        return new Load(server.address(), page.path(), visitor.cookies());
    }
}
