package borough.waste;

import borough.council.Calendars;
import borough.places.Places;
import borough.places.Property;
import borough.values.Period;
import borough.values.Reference;
import borough.values.Uprn;
import borough.visits.NewVisit;
import borough.visits.Place;
import borough.visits.Visit;
import borough.visits.Visits;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sends crews back for what they missed. */
@Component
class ReturnVisits {
    static final String KIND = "return visit";

    private final WasteStore store;
    private final Places places;
    private final Visits visits;
    private final Calendars calendars;
    private final Clock clock;

    ReturnVisits(WasteStore store, Places places, Visits visits, Calendars calendars, Clock clock) {
        this.store = store;
        this.places = places;
        this.visits = visits;
        this.calendars = calendars;
        this.clock = clock;
    }

    Visit add(Uprn uprn, List<BinCollection> missed, Reference caseReference, String name) {
        var property =
                places.at(uprn)
                        .orElseThrow(
                                () -> new IllegalArgumentException("We know no property " + uprn));
        var pass =
                store.passing(uprn, LocalDate.now(clock))
                        .orElseThrow(() -> new IllegalArgumentException("No round passes " + uprn));
        return visits.add(
                NewVisit.of(
                                caseReference,
                                KIND,
                                name,
                                place(property),
                                work(missed),
                                "",
                                pass.round().name(),
                                dueOn(pass.round()),
                                pass.order())
                        .askedBy(WasteWords.RETURN_VISIT));
    }

    /** Today while the crew is out; else the next working day, when it catches up. */
    private LocalDate dueOn(Round round) {
        var now = LocalDateTime.now(clock);
        var today = now.toLocalDate();
        boolean isOut =
                store.calendar()
                        .dates(round.weekday(), Schedule.WEEKLY, today, today)
                        .contains(today);
        return isOut && now.toLocalTime().isBefore(round.backBy())
                ? today
                : calendars.current().after(today, Period.workingDays(1));
    }

    private static Place place(Property it) {
        return new Place(it.label(), it.uprn(), it.usrn());
    }

    private static String work(List<BinCollection> missed) {
        return missed.stream()
                .map(BinCollection::name)
                .collect(Collectors.joining(", ", "Empty: ", ""));
    }
}
