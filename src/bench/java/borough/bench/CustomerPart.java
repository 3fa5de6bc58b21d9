package borough.bench;

import borough.bench.Figures.Goal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The page of a customer with 2,000 contacts, among ten customers and a hundred lines a case. */
final class CustomerPart implements Part {
    private static final int CONNECTIONS = 1;

    @Override
    public void measure(Bed bed) throws Exception {
        var home = bed.home("home", Map.of());
        var data = made(bed, home);
        var words = List.of("--data", data.toString());
        try (var server = Server.start(bed, home, bed.port(), words, Map.of())) {
            server.awaitReady();
            var staff = new Visitor(server.address()).as("Beth Lawson");
            var page = new Load(server.address(), TimelinesMade.PATH, staff.cookies());
            var median = page.warmAndRun(CONNECTIONS, bed.seconds()).medianMillis();
            bed.figures().add("customer.single_view", median, "ms", Goal.atMost(20));
        }
    }

    private static Path made(Bed bed, Path home) throws Exception {
        var customers = bed.cases() * 10;
        return bed.filled(
                "timelines-" + customers,
                home,
                (server, data) -> {
                    try (var made = new TimelinesMade(data)) {
                        var began = System.nanoTime();
                        made.fill(customers, customers * 10);
                        var seconds = (System.nanoTime() - began) / 1e9;
                        bed.figures().add("customer.making_" + customers, seconds, "s", Goal.NONE);
                    }
                });
    }
}
