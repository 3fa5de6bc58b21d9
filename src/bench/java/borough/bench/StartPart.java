package borough.bench;

import borough.bench.Figures.Goal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** How soon the program is there the second time, and what it keeps in memory after some use. */
final class StartPart implements Part {
    private static final int STARTS = 5;
    private static final int PAGES = 1000;

    @Override
    public void measure(Bed bed) throws Exception {
        var home = bed.home("home", Forms.services());
        try (var first = bed.serve(home)) {
            first.awaitReady();
        }
        var walls = new ArrayList<Double>();
        var processor = new ArrayList<Double>();
        for (int i = 0; i < STARTS; i++) {
            try (var server = bed.serve(home)) {
                walls.add(server.firstPageSeconds());
                processor.add(server.processorSeconds());
                server.awaitReady();
                if (i == STARTS - 1) {
                    readPages(new Visitor(server.address()));
                    var resident = server.residentMegabytes();
                    bed.figures()
                            .add("start.resident_after_1000", resident, "MB", Goal.atMost(500));
                }
            }
        }
        bed.figures().add("start.second", middle(walls), "s", Goal.atMost(3));
        bed.figures().add("start.second_processor", middle(processor), "s", Goal.NONE);
    }

    private static double middle(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    // A resident's pages, then a supervisor's, by the links on them, round and round.
    private static void readPages(Visitor visitor) throws Exception {
        var pages = new ArrayList<>(linked(visitor, "/", PAGES / 10));
        visitor.as("Carol Whitfield");
        pages.addAll(linked(visitor, "/staff", PAGES / 10));
        for (int i = 0; i < PAGES - PAGES / 5; i++) {
            visitor.see(pages.get(i % pages.size()));
        }
    }

    private static List<String> linked(Visitor visitor, String from, int most) throws Exception {
        var seen = new HashSet<>(List.of(from));
        var waiting = new ArrayDeque<>(seen);
        var read = new ArrayList<String>();
        while (read.size() < most && !waiting.isEmpty()) {
            var path = waiting.removeFirst();
            var page = visitor.see(path);
            read.add(path);
            page.links().stream()
                    .filter(it -> !it.contains("sign-out") && seen.add(it))
                    .forEach(waiting::addLast);
        }
        return read;
    }
}
