package borough.running;

import borough.cases.Cases;
import borough.catalogue.Catalogue;
import borough.council.Councils;
import borough.data.Tenancy;
import borough.demonstration.Demonstration;
import borough.pastreports.PastReports;
import java.io.PrintStream;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Fills a first start with the made-up councils, and brings them up to the day at later ones. */
final class MadeUpCouncils {
    private final Program program;
    private final PrintStream out;

    MadeUpCouncils(Program program, PrintStream out) {
        this.program = program;
        this.out = out;
    }

    /** Loads what is missing where nobody's own council lives; {@code practice} takes one only. */
    void fill(Start.Wish wish) {
        var today = LocalDate.now(program.door(Clock.class));
        var demonstration = program.door(Demonstration.class);
        if (!wish.empty() && isOnlyMadeUp()) {
            // A first start shows the week that is, from its Monday.
            var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            var asOf = wish.asOf().orElse(monday);
            var names = demonstration.available();
            var wanted = wish.practice() ? names.subList(names.size() - 1, names.size()) : names;
            wanted.forEach(it -> demonstration.load(it, asOf, this::say));
            demonstration.topUp(today, this::say);
        }
    }

    private boolean isOnlyMadeUp() {
        return program.door(Councils.class).all().stream().allMatch(it -> it.demonstration());
    }

    /** Reads every council's service files, and checks the versions its open cases began with. */
    void readServices() {
        for (var council : program.door(Councils.class).all()) {
            Tenancy.run(
                    council.id(),
                    () -> {
                        var catalogue = program.door(Catalogue.class);
                        catalogue.readFiles();
                        catalogue.recheck(program.door(Cases.class).versionsOfOpenCases());
                    });
        }
    }

    /** Tells what was reported up to now; service files must have been read. */
    void tellReports(Start.Wish wish) {
        if (!wish.empty() && isOnlyMadeUp()) {
            var now = program.door(Clock.class).instant();
            program.door(PastReports.class).topUp(now, this::say);
        }
    }

    private void say(String what) {
        out.println("Loading   " + what);
    }
}
