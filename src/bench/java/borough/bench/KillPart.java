package borough.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The kill drill: server and database die at random moments while people send and decide and timers
 * strike. At the end everything acknowledged is there once, and told once.
 */
final class KillPart implements Part {
    private static final int LONGEST_LIFE_MILLIS = 5_000;

    @Override
    public void measure(Bed bed) throws Exception {
        var drill = new Drill(bed, SmallTown.on(bed));
        try {
            drill.run();
        } finally {
            drill.end();
        }
    }

    /** One drill: a server that dies and comes back, the load on it, and what was seen. */
    private static final class Drill {
        private final Bed bed;
        private final SmallTown town;
        private final Path data;
        private final Random chance;
        private final DrillReport report;
        private Server server;

        Drill(Bed bed, SmallTown town) throws IOException, InterruptedException {
            this.bed = bed;
            this.town = town;
            this.data = town.data();
            long seed = System.nanoTime();
            this.chance = new Random(seed);
            this.report = new DrillReport(bed.kept("reports").resolve("kill.txt"));
            report.say("Seed " + seed);
            this.server = town.start();
        }

        void run() throws Exception {
            try (var load = new DrillLoad(server.address())) {
                load.begin();
                var timed = new DrillTimers(data, load);
                // Even the shortest drill kills each.
                var each = new ArrayList<>(List.of(Victim.values()));
                Collections.shuffle(each, chance);
                for (int i = 1; i <= bed.kills(); i++) {
                    live(timed);
                    killOnce(i, each.isEmpty() ? Victim.any(chance) : each.removeFirst());
                }
                live(timed);
                load.end();
                timed.some();
                new DrillProof(data, load, timed.struck()).tell(bed.figures(), "kill", report);
                report.tell(bed.figures());
            }
        }

        // Up to three seconds, in which timers come due twice.
        private void live(DrillTimers timed) throws InterruptedException {
            int millis = 300 + chance.nextInt(LONGEST_LIFE_MILLIS - 300);
            Thread.sleep(millis / 2);
            timed.some();
            Thread.sleep(millis / 2);
        }

        private void killOnce(int number, Victim victim) throws Exception {
            if (victim != Victim.DATABASE) {
                keepLog(number);
            }
            var began = System.nanoTime();
            switch (victim) {
                case SERVER -> server.kill();
                case DATABASE -> Victim.killDatabase(data);
                case BOTH -> {
                    Victim.killDatabase(data);
                    server.kill();
                }
                case STARTING -> {
                    server.kill();
                    var next = town.launch();
                    Thread.sleep(chance.nextInt(LONGEST_LIFE_MILLIS));
                    next.destroyForcibly().waitFor();
                }
            }
            var gaveUp = victim == Victim.DATABASE && !server.awaitAgain();
            if (victim != Victim.DATABASE || gaveUp) {
                server = town.start();
            }
            report.killed(number, victim, (System.nanoTime() - began) / 1e9, gaveUp);
        }

        private void keepLog(int number) throws IOException {
            var kept =
                    bed.kept("logs").resolve(String.format(Locale.ROOT, "kill-%03d.log", number));
            Files.copy(server.log(), kept, StandardCopyOption.REPLACE_EXISTING);
        }

        void end() throws InterruptedException {
            server.close();
        }
    }
}
