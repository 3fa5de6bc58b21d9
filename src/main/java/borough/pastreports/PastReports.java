package borough.pastreports;

import borough.cases.Cases;
import borough.catalogue.Catalogue;
import borough.council.Calendars;
import borough.council.Council;
import borough.council.Councils;
import borough.council.People;
import borough.data.Tenancy;
import borough.demonstration.Demonstration;
import borough.demonstration.Setting;
import borough.misses.Misses;
import borough.places.Places;
import borough.visits.Visits;
import borough.waste.Waste;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells what people of the made-up councils reported up to a moment, and what became of it. */
@Component
public class PastReports {
    static final String SERVICE = "report-missed-bin";
    private static final int WEEKS_OF_HISTORY = 6;
    private static final Duration TOO_SHORT_TO_TELL = Duration.ofHours(1);

    private final Demonstration demonstration;
    private final Councils councils;
    private final Doors doors;
    private final PastReportsStore store;
    private final TransactionTemplate transaction;

    /** The capabilities that keep what is told here. */
    @Component
    record Doors(Catalogue catalogue, Cases cases, Visits visits, Surroundings surroundings) {}

    /** The capabilities that a report must fit. */
    @Component
    record Surroundings(
            Waste waste, Misses misses, Places places, People people, Calendars calendars) {}

    PastReports(
            Demonstration demonstration,
            Councils councils,
            Doors doors,
            PastReportsStore store,
            TransactionTemplate transaction) {
        this.demonstration = demonstration;
        this.councils = councils;
        this.doors = doors;
        this.store = store;
        this.transaction = transaction;
    }

    /**
     * Adds the reports up to this moment that are not told yet, in every made-up council, and lets
     * crews end the jobs they would have ended by then. Service files must have been read.
     */
    public void topUp(Instant now, Consumer<String> progress) {
        councils.all().forEach(it -> topUp(it, now, progress));
    }

    void topUp(Council council, Instant now, Consumer<String> progress) {
        Tenancy.run(
                council.id(),
                () -> transaction.executeWithoutResult(status -> tell(council, now, progress)));
    }

    private void tell(Council council, Instant now, Consumer<String> progress) {
        var service = doors.catalogue().live(SERVICE);
        var setting = council.demonstration() ? demonstration.setting() : Optional.<Setting>empty();
        if (service.isEmpty() || setting.isEmpty()) {
            return;
        }
        var told = store.toldTo();
        var from = told.orElseGet(() -> beginning(council, setting.get()));
        if (from.plus(TOO_SHORT_TO_TELL).isBefore(now)) {
            var days = new Days(doors, setting.get(), service.get(), from, now);
            told.ifPresent(before -> days.goOn());
            progress.accept("%s: %,d reports of missed bins".formatted(council.name(), days.add()));
            store.toldTo(now);
        }
    }

    private static Instant beginning(Council council, Setting setting) {
        return setting.asOf()
                .minusWeeks(WEEKS_OF_HISTORY)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(council.hours().zone())
                .toInstant();
    }
}
