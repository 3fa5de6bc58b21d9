package borough.bench;

import borough.bench.Figures.Goal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one box for staff, over a million customers, cases and properties. */
final class SearchPart implements Part {
    private static final String PATH = "/staff/search";
    private static final int OF_EACH = 50;
    private static final double GOAL = 30;

    @Override
    public void measure(Bed bed) throws Exception {
        var home = MillionMade.home(bed);
        var data = MillionMade.of(bed, home);
        var words = List.of("--data", data.toString());
        try (var server = Server.start(bed, home, bed.port(), words, Map.of())) {
            server.awaitReady();
            var asked = new LinkedHashMap<String, List<String>>();
            try (var made = new MillionSeen(data)) {
                asked.put("customers", made.customers(OF_EACH));
                asked.put("cases", made.cases(OF_EACH));
                asked.put("addresses", made.addresses(OF_EACH));
                asked.put("services", made.services());
                asked.put("people", made.people(OF_EACH));
            }
            asked.put("pages", List.of("worklist", "rounds", "audit", "customers", "services"));
            var cookies = new Visitor(server.address()).as("Beth Lawson").cookies();
            page(bed, server, cookies, asked);
            for (var kind : asked.entrySet()) {
                var paths = paths(kind.getValue(), "&kind=" + kind.getKey());
                Timed.of(server, cookies, paths).tell(bed, "search." + kind.getKey(), GOAL);
            }
            // A reference leads to its case at once; that page is not waited for.
            List<String> references;
            try (var made = new MillionSeen(data)) {
                references = made.references(OF_EACH);
            }
            Timed.of(server, cookies, paths(references, "")).tell(bed, "search.reference", GOAL);
        }
    }

    // Whatever is typed, all kinds are looked through.
    private static void page(
            Bed bed, Server server, String cookies, Map<String, List<String>> asked)
            throws Exception {
        var all = new ArrayList<String>();
        asked.values().forEach(it -> all.addAll(paths(it, "")));
        Timed.of(server, cookies, all);
        var program = server.processorSeconds();
        var database = server.databaseProcessorSeconds();
        Timed.of(server, cookies, all).tell(bed, "search.page", GOAL);
        // Both rounds of it are in these.
        var pages = all.size() * 2;
        bed.figures()
                .add(
                        "search.page_processor",
                        (server.processorSeconds() - program) * 1000 / pages,
                        "ms",
                        Goal.NONE);
        bed.figures()
                .add(
                        "search.page_database",
                        (server.databaseProcessorSeconds() - database) * 1000 / pages,
                        "ms",
                        Goal.NONE);
    }

    private static List<String> paths(List<String> texts, String more) {
        return texts.stream().map(it -> Timed.query(PATH, it) + more).toList();
    }
}
