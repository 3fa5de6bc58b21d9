package borough.demonstration;

import borough.council.Council;
import borough.council.CouncilFile;
import borough.council.Councils;
import borough.council.People;
import borough.customers.Customers;
import borough.data.Tenancy;
import borough.places.Places;
import borough.waste.HolidayRules;
import borough.waste.RoundPlan;
import borough.waste.Waste;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads made-up councils, and brings what their crews did up to the day. */
@Component
public class Demonstration {
    private static final int WEEKS_OF_HISTORY = 6;
    private static final int ASSISTED_IN_THOUSAND = 28;
    private static final LocalDate HOLIDAYS_FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate HOLIDAYS_TO = LocalDate.of(2028, 12, 31);

    private final Councils councils;
    private final Doors doors;
    private final DemonstrationStore store;
    private final TransactionTemplate transaction;

    /** The capabilities that keep what is made up here. */
    @Component
    record Doors(Places places, Customers customers, Waste waste, People people) {}

    Demonstration(
            Councils councils,
            Doors doors,
            DemonstrationStore store,
            TransactionTemplate transaction) {
        this.councils = councils;
        this.doors = doors;
        this.store = store;
        this.transaction = transaction;
    }

    /**
     * Makes the council whose folder this is, as it stands on a day, and fills it; a council
     * already filled is left as it is. All of it is there afterwards, or nothing but the empty
     * council.
     */
    public void load(Path folder, LocalDate asOf, Consumer<String> progress) {
        var council = council(folder);
        Tenancy.run(
                council.id(),
                () ->
                        transaction.executeWithoutResult(
                                status -> {
                                    if (store.told().isEmpty()) {
                                        fill(folder, council, asOf, progress);
                                    }
                                }));
    }

    /** Adds what crews did on the days before this one that are not told yet. */
    public void topUp(Path folder, LocalDate today, Consumer<String> progress) {
        var council = council(folder);
        Tenancy.run(
                council.id(),
                () ->
                        transaction.executeWithoutResult(
                                status -> work(WorldFiles.read(folder), council, today, progress)));
    }

    private Council council(Path folder) {
        var file = CouncilFile.read(folder.resolve("council.yaml"));
        return councils.all().stream()
                .filter(it -> it.slug().equals(folder.getFileName().toString()))
                .findFirst()
                .orElseGet(() -> councils.create(file, true));
    }

    private void fill(Path folder, Council council, LocalDate asOf, Consumer<String> progress) {
        var world = WorldFiles.read(folder);
        var gazetteer = Gazetteer.of(world);
        say(progress, council, gazetteer.streets().size(), "streets");
        doors.places()
                .load(gazetteer.wards(), gazetteer.parishes(), gazetteer.streets().iterator());
        say(progress, council, gazetteer.properties().size(), "properties");
        doors.places().load(gazetteer.properties().iterator());
        var population = Population.of(world, gazetteer, asOf);
        say(progress, council, population.people(), "people");
        doors.customers().load(population.records());
        var staff = Staff.of(world);
        say(progress, council, staff.size(), "staff");
        doors.people().load(staff.iterator());
        var rounds = RoundDrafts.of(world, gazetteer);
        say(progress, council, rounds.rounds().size(), "rounds");
        var rules = folder.resolve("rules").resolve("holiday-collections.yaml");
        var bankHolidays = folder.resolve("../../rules/bank-holidays.yaml").normalize();
        var holidays = HolidayRules.read(bankHolidays, council.hours().holidays(), rules);
        doors.waste()
                .load(
                        new RoundPlan(
                                rounds.rounds(),
                                rounds.stops().iterator(),
                                containers(world, gazetteer, rounds, asOf).iterator(),
                                assisted(world, gazetteer, asOf).iterator(),
                                holidays.movedDays(HOLIDAYS_FROM, HOLIDAYS_TO)));
        store.begin(asOf, asOf.minusWeeks(WEEKS_OF_HISTORY).minusDays(1));
        work(world, council, asOf, progress);
    }

    private void work(World world, Council council, LocalDate today, Consumer<String> progress) {
        var told = store.told().orElseThrow();
        var yesterday = today.minusDays(1);
        if (!told.workedTo().isBefore(yesterday)) {
            return;
        }
        var stops = doors.waste().rounds();
        store.workedTo(yesterday);
    }

    private static void say(Consumer<String> progress, Council council, int count, String what) {
        progress.accept("%s: %,d %s".formatted(council.name(), count, what));
    }
}
