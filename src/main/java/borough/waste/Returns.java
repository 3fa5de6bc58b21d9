package borough.waste;

import borough.council.Calendars;
import borough.council.WorkingTime;
import borough.places.Places;
import borough.places.Property;
import borough.values.Reference;
import borough.values.Uprn;
import borough.visits.NewVisit;
import borough.visits.Place;
import borough.visits.Visit;
import borough.visits.Visits;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends crews back for bins they missed. */
@Component
@Transactional
public class Returns {
    static final String KIND = "return visit";
    // Crews are out until now; what comes later goes on the next working day's list.
    private static final LocalTime CREWS_OUT_UNTIL = LocalTime.of(16, 0);

    private final WasteStore store;
    private final Visits visits;
    private final Places places;
    private final Calendars calendars;
    private final Clock clock;

    Returns(
            WasteStore store, Visits visits, Places places, Calendars calendars, Clock clock) {
        this.store = store;
        this.visits = visits;
        this.places = places;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What a case calls the job, and the case. */
    public record For(Reference caseReference, String name) {}

    /**
     * Sends the crew of this property's round back for these bins: today while it is out, else on
     * the next working day. Asked twice for the same job of a case it is sent once.
     */
    public Visit send(Uprn uprn, List<BinCollection> missed, For it) {
        var property =
                places.at(uprn)
                        .orElseThrow(() -> new IllegalArgumentException("No property " + uprn));
        var bins = missed.stream().map(BinCollection::name).collect(Collectors.joining(" and "));
        var container =
                store.containers(uprn).stream()
                        .filter(one -> missed.stream().anyMatch(m -> m.name().equals(one.name())))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                uprn + " has none of these bins: " + bins));
        return visits.add(
                new NewVisit(
                        it.caseReference(),
                        KIND,
                        it.name(),
                        new Place(property.label(), uprn, property.usrn()),
                        "Empty the missed bins: " + bins,
                        "",
                        container.round(),
                        day(calendars.current()),
                        order(container.round(), property)));
    }

    private LocalDate day(WorkingTime time) {
        var now = clock.instant();
        var day = time.dayOf(now);
        if (time.isWorkingDay(day) && time.clockOf(now).isBefore(CREWS_OUT_UNTIL)) {
            return day;
        }
        do {
            day = day.plusDays(1);
        } while (!time.isWorkingDay(day));
        return day;
    }

    private int order(String round, Property property) {
        return store.stops(round).stream()
                .filter(stop -> stop.street().equals(property.usrn()))
                .map(Stop::order)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }
}
