package borough.bench;

import borough.bench.Figures.Goal;
import java.util.Set;

/** The same load for an hour: what grows or slows down shows between its beginning and its end. */
final class SoakPart implements Part {
    private static final String PAGE = "/services/" + DrillLoad.SERVICE;
    private static final int CONNECTIONS = 2;
    private static final int A_MINUTE = 60;
    // By then the compilers are done and the caches are full.
    private static final double WARM = 0.2;

    @Override
    public void measure(Bed bed) throws Exception {
        var town = SmallTown.on(bed);
        var report = new DrillReport(bed.kept("reports").resolve("soak.txt"));
        try (var server = town.start();
                var people = new DrillLoad(server.address())) {
            var load = new Load(server.address(), PAGE, "", SmallTown.HOST);
            people.begin();
            Minute warm = null;
            Minute last = null;
            for (int minute = 1; minute <= bed.minutes(); minute++) {
                last = Minute.of(server, load);
                report.say(minute + ": " + last);
                warm = warm == null && minute >= bed.minutes() * WARM ? last : warm;
            }
            people.end();
            tell(bed.figures(), warm, last);
            new DrillProof(town.data(), people, Set.of()).tell(bed.figures(), "soak", report);
        }
    }

    /** One minute of it. */
    private record Minute(double megabytes, double medianMillis, double p99Millis) {
        static Minute of(Server server, Load load) throws Exception {
            var outcome = load.run(CONNECTIONS, A_MINUTE);
            return new Minute(
                    server.residentMegabytes(), outcome.medianMillis(), outcome.p99Millis());
        }
    }

    private static void tell(Figures figures, Minute warm, Minute last) {
        figures.add("soak.memory", last.megabytes(), "MB", Goal.atMost(500));
        figures.add(
                "soak.memory_grown", last.megabytes() - warm.megabytes(), "MB", Goal.atMost(50));
        figures.add("soak.median", last.medianMillis(), "ms", Goal.NONE);
        figures.add(
                "soak.median_slower",
                last.medianMillis() / warm.medianMillis(),
                "times",
                Goal.atMost(1.2));
        figures.add("soak.p99", last.p99Millis(), "ms", Goal.NONE);
    }
}
