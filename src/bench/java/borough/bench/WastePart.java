package borough.bench;

import borough.bench.Figures.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bin days: one home's year as a page and as a feed, and the years of many homes, each worked out
 * when it is asked for. The larger made-up council has 43,000 of them.
 */
final class WastePart implements Part {
    private static final int CLIENTS = 4;

    @Override
    public void measure(Bed bed) throws Exception {
        var home = bed.home("home", Forms.services());
        try (var server = bed.serve(home)) {
            server.awaitReady();
            var homes = homes(bed);
            var page = "/bins/" + homes.getFirst();
            var figures = bed.figures();
            var calendar = one(server, page, bed);
            figures.add("waste.calendar_page", calendar, "ms", Goal.atMost(5));
            figures.add("waste.feed", one(server, page + ".ics", bed), "ms", Goal.NONE);
            var years = yearsASecond(server, homes);
            figures.add("waste.years_of_many_homes", years, "/s", Goal.NONE);
        }
    }

    private static List<String> homes(Bed bed) throws Exception {
        try (var seen = new LivesSeen(bed.data())) {
            return seen.homes();
        }
    }

    // One after the other: what somebody waits for.
    private static double one(Server server, String path, Bed bed) throws Exception {
        var load = new Load(server.address(), path, "");
        load.run(1, bed.seconds());
        return load.run(1, bed.seconds()).medianMillis();
    }

    private static double yearsASecond(Server server, List<String> homes) throws Exception {
        var next = new AtomicInteger();
        var began = System.nanoTime();
        var all = new ArrayList<Future<Void>>();
        try (var workers = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                all.add(workers.submit(() -> askForYears(server, homes, next)));
            }
            for (var each : all) {
                each.get();
            }
        }
        return homes.size() / ((System.nanoTime() - began) / 1e9);
    }

    private static Void askForYears(Server server, List<String> homes, AtomicInteger next)
            throws Exception {
        try (var wire = new Wire(server.address())) {
            for (int i = next.getAndIncrement(); i < homes.size(); i = next.getAndIncrement()) {
                var answer = wire.get("/bins/" + homes.get(i) + ".ics");
                if (answer.status() != 200) {
                    throw new IllegalStateException(answer.status() + " for " + homes.get(i));
                }
            }
        }
        return null;
    }
}
