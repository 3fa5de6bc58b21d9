package borough.bench;

import borough.bench.Figures.Goal;
import java.util.List;
import java.util.Map;

/** The page of a customer with 2,000 contacts, among a million with ten each. */
final class CustomerPart implements Part {
    private static final int CONNECTIONS = 1;

    @Override
    public void measure(Bed bed) throws Exception {
        var home = MillionMade.home(bed);
        var data = MillionMade.of(bed, home);
        var words = List.of("--data", data.toString());
        try (var server = Server.start(bed, home, bed.port(), words, Map.of())) {
            server.awaitReady();
            var staff = new Visitor(server.address()).as("Beth Lawson");
            var page = new Load(server.address(), TimelinesMade.PATH, staff.cookies());
            page.warmAndRun(CONNECTIONS, bed.seconds());
            var program = server.processorSeconds();
            var database = server.databaseProcessorSeconds();
            var seen = page.run(CONNECTIONS, bed.seconds());
            var pages = seen.aSecond() * bed.seconds();
            var figures = bed.figures();
            figures.add("customer.single_view", seen.medianMillis(), "ms", Goal.atMost(20));
            figures.add(
                    "customer.single_view_processor",
                    (server.processorSeconds() - program) * 1000 / pages,
                    "ms",
                    Goal.NONE);
            figures.add(
                    "customer.single_view_database",
                    (server.databaseProcessorSeconds() - database) * 1000 / pages,
                    "ms",
                    Goal.NONE);
        }
    }
}
