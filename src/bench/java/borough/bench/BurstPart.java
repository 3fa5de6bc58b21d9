package borough.bench;

import borough.bench.Figures.Goal;
import java.util.Set;

/**
 * Far more at once than can be done: some are told to come back, nothing acknowledged is lost, and
 * soon after all is as fast as before.
 */
final class BurstPart implements Part {
    private static final String PAGE = "/services/" + DrillLoad.SERVICE;
    private static final int[] CONNECTIONS = {4, 8, 16, 32};
    private static final int FIVE_TIMES = 5;
    // Past the places there are for residents, so that some must be turned away.
    private static final int FLOOD = 800;
    private static final double AS_BEFORE = 0.9;
    private static final int SOON_SECONDS = 10;
    private static final int LATEST_SECONDS = 60;

    /** How many connections give most, and how many requests a second that is. */
    private record Peak(int connections, double aSecond) {}

    @Override
    public void measure(Bed bed) throws Exception {
        var town = SmallTown.on(bed);
        try (var server = town.start()) {
            var load = new Load(server.address(), PAGE, "", SmallTown.HOST);
            load.warmAndRun(CONNECTIONS[1], bed.seconds());
            var peak = peak(load, bed.seconds());
            var figures = bed.figures();
            figures.add("burst.peak", peak.aSecond(), "/s", Goal.NONE);
            figures.add("burst.peak_connections", peak.connections(), "", Goal.NONE);
            try (var people = new DrillLoad(server.address())) {
                people.begin();
                press(bed, "five_times", load, peak.connections() * FIVE_TIMES);
                press(bed, "flood", load, FLOOD);
                people.end();
                figures.add("burst.well_again", wellAgain(load, peak), "s", soon());
                var report = new DrillReport(bed.kept("reports").resolve("burst.txt"));
                new DrillProof(town.data(), people, Set.of()).tell(figures, "burst", report);
            }
        }
    }

    private static Goal soon() {
        return Goal.atMost(SOON_SECONDS);
    }

    private static Peak peak(Load load, int seconds) throws Exception {
        var best = new Peak(0, 0);
        for (int connections : CONNECTIONS) {
            var outcome = load.run(connections, seconds);
            if (outcome.aSecond() > best.aSecond()) {
                best = new Peak(connections, outcome.aSecond());
            }
        }
        return best;
    }

    private static void press(Bed bed, String name, Load load, int connections) throws Exception {
        var outcome = load.press(connections, bed.seconds());
        var figures = bed.figures();
        var done = outcome.aSecond() - outcome.failed() / (double) bed.seconds();
        figures.add("burst." + name + ".connections", connections, "", Goal.NONE);
        figures.add("burst." + name + ".answered", done, "/s", Goal.NONE);
        figures.add("burst." + name + ".turned_away", outcome.failed(), "", Goal.NONE);
        figures.add("burst." + name + ".p99", outcome.p99Millis(), "ms", Goal.NONE);
    }

    // Second by second, from the moment the burst is over.
    private static double wellAgain(Load load, Peak peak) throws Exception {
        for (int second = 1; second < LATEST_SECONDS; second++) {
            var outcome = load.press(peak.connections(), 1);
            if (outcome.failed() == 0 && outcome.aSecond() >= peak.aSecond() * AS_BEFORE) {
                return second;
            }
        }
        return LATEST_SECONDS;
    }
}
