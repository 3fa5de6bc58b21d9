package borough.running;

import borough.cases.Cases;
import borough.catalogue.Catalogue;
import borough.council.Councils;
import borough.data.Tenancy;
import borough.demonstration.Demonstration;
import borough.pastreports.PastReports;
import borough.postgres.CannotGoOn;
import borough.postgres.Database;
import borough.signin.Demonstrators;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Fills a first start with the made-up councils, and brings them up to the day at later ones. */
final class MadeUpCouncils {
    private final Program program;
    private final Database database;
    private final PrintStream out;
    private volatile boolean hasLoaded;

    MadeUpCouncils(Program program, Database database, PrintStream out) {
        this.program = program;
        this.database = database;
        this.out = out;
    }

    /** Loads what is missing where nobody's own council lives; {@code practice} takes one only. */
    void fill(Start.Wish wish, boolean isAllowed) {
        var mayLoad = isAllowed && !wish.empty() && isOnlyMadeUp();
        if (wish.asOf().isPresent() && !mayLoad) {
            throw new CannotGoOn(
                    "--as-of is for made-up councils only: here are others, or the setting"
                            + " demonstration is no.");
        }
        var today = LocalDate.now(program.door(Clock.class));
        var demonstration = program.door(Demonstration.class);
        if (mayLoad) {
            // A first start shows the week that is, from its Monday.
            var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            var asOf = wish.asOf().orElse(monday);
            var names = demonstration.available();
            var wanted = wish.practice() ? names.subList(names.size() - 1, names.size()) : names;
            demonstration.load(wanted, asOf, this::say);
            demonstration.topUp(today, this::say);
            var demonstrators = program.door(Demonstrators.class);
            wanted.forEach(it -> demonstrators.offer(it, demonstration.namedStaff(it)));
        }
    }

    private boolean isOnlyMadeUp() {
        return program.door(Councils.class).all().stream().allMatch(it -> it.demonstration());
    }

    /** Reads every council's service files. */
    void readServices() {
        inEveryCouncil(program.door(Catalogue.class)::readFiles);
    }

    /**
     * Checks the versions that open cases began with, while pages are served already: what breaks
     * is named in the log and to designers, and stops nobody.
     */
    void recheckServices() {
        var catalogue = program.door(Catalogue.class);
        var cases = program.door(Cases.class);
        inEveryCouncil(() -> catalogue.recheck(cases.versionsOfOpenCases()));
    }

    private void inEveryCouncil(Runnable work) {
        for (var council : program.door(Councils.class).all()) {
            Tenancy.run(council.id(), work);
        }
    }

    /** Tells what was reported up to now; service files must have been read. */
    void tellReports() {
        program.door(PastReports.class).topUp(program.door(Clock.class).instant(), this::say);
        if (hasLoaded) {
            countRows();
        }
    }

    /**
     * Lets the database see how much there is now, as it would by itself within a minute: until
     * then it plans every search for empty tables. Only the owner may.
     */
    private void countRows() {
        try (var owner = database.openAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException fault) {
            throw new CannotGoOn("The database's owner could not analyze its tables.", fault);
        }
    }

    private void say(String what) {
        hasLoaded = true;
        out.println("Loading   " + what);
    }
}
