package borough.waste;

import borough.values.Uprn;
import borough.values.Usrn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is emptied at one property: its containers, their days, and how today goes in its street.
 */
@Component
@Transactional(readOnly = true)
public class PropertyCalendar {
    private final WasteStore waste;
    private final CrewRoundStore store;
    private final Clock clock;

    PropertyCalendar(WasteStore waste, CrewRoundStore store, Clock clock) {
        this.waste = waste;
        this.store = store;
        this.clock = clock;
    }

    /**
     * A container and the round that empties it.
     *
     * @param since the Monday from which it does; null where it always has
     * @param until the Monday from which another does; null where none will
     */
    public record Emptied(
            Container container,
            Round round,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {
        // In as many days every bin is emptied once, whatever holidays and changes of rounds do.
        private static final int WIDEST = 35;

        /** Whether it is another round's by this day, and will stay so. */
        public boolean isOver(LocalDate day) {
            return until != null && !until.isAfter(day);
        }

        /** Whether it is this round's in the week of a normal day. */
        boolean isOn(LocalDate normally) {
            return (since == null || !normally.isBefore(since))
                    && (until == null || normally.isBefore(until));
        }

        /** The last day on or before this one on which this round emptied it. */
        Optional<LocalDate> last(CollectionCalendar calendar, LocalDate day) {
            return days(calendar, day.minusDays(WIDEST), day).stream()
                    .reduce((one, later) -> later)
                    .map(Due::on);
        }

        /** The first day after this one on which it does. */
        Optional<LocalDate> next(CollectionCalendar calendar, LocalDate day) {
            return days(calendar, day.plusDays(1), day.plusDays(WIDEST)).stream()
                    .findFirst()
                    .map(Due::on);
        }

        /** Every emptying from one day to another, both counted. */
        List<Due> days(CollectionCalendar calendar, LocalDate from, LocalDate to) {
            return calendar.dates(round.weekday(), container.schedule(), from, to).stream()
                    .map(on -> new Due(this, on, normally(calendar, on)))
                    .filter(it -> isOn(it.normallyOn()))
                    .toList();
        }

        private LocalDate normally(CollectionCalendar calendar, LocalDate on) {
            return calendar.normally(round.weekday(), on).orElse(on);
        }
    }

    /** One emptying: on which day, and on which it would be but for a holiday. */
    public record Due(Emptied what, LocalDate on, LocalDate normallyOn) {
        public boolean isMoved() {
            return !on.equals(normallyOn);
        }
    }

    /** The containers at a property by name, with their rounds; none where nothing is emptied. */
    public List<Emptied> at(Uprn property) {
        return store.emptied(property);
    }

    /**
     * What is emptied in a street for those who pay for it: by round and name. It says nothing of
     * any one home, so it may be shown to everybody.
     */
    public List<Emptied> forPayingIn(Usrn street, List<String> rounds) {
        return store.paidIn(street, rounds);
    }

    /** Every emptying of these from one day to another, both counted, in order. */
    public List<Due> days(List<Emptied> all, LocalDate from, LocalDate to) {
        var calendar = waste.calendar();
        var days = new ArrayList<Due>();
        for (var each : all) {
            days.addAll(each.days(calendar, from, to));
        }
        days.sort(Comparator.comparing(Due::on).thenComparing(it -> it.what().container().name()));
        return days;
    }

    /** Where the crew fetches the bins of a home on a day; empty where it does not. */
    public Optional<String> fetchedFrom(Uprn home, LocalDate day) {
        return Optional.ofNullable(store.fetchedFrom(List.of(home), day).get(home))
                .map(CrewRoundStore.Spot::from);
    }

    /** How far a round has come to a street. */
    public enum Stand {
        NOT_STARTED,
        /** Under way, in other streets. */
        ON_ITS_WAY,
        ON_YOUR_STREET,
        DONE,
        DELAYED
    }

    /**
     * How a round stands in a street today.
     *
     * @param at when the crew said so; null where it has said nothing of this street
     * @param event what the crew marked; null where it is only late
     */
    public record Today(
            String round, Stand stand, @Nullable Instant at, @Nullable StreetEvent event) {}

    /** How this round stands in this street on its day; empty where it does not come past. */
    public Optional<Today> today(Round round, Usrn street) {
        var today = LocalDate.now(clock);
        var stops = store.marked(round.name(), today);
        var mine = stops.stream().filter(it -> it.street().equals(street)).findFirst();
        return mine.map(it -> stand(round, it, stops));
    }

    /** A stop of a round, with the latest mark of it on a day. */
    record Marked(Usrn street, int order, @Nullable StreetEvent event, @Nullable Instant at) {
        boolean isOpen() {
            return event == null;
        }
    }

    private Today stand(Round round, Marked mine, List<Marked> stops) {
        var event = mine.event();
        if (event != null) {
            var stand =
                    switch (event) {
                        case DONE -> Stand.DONE;
                        case PARTLY_DONE -> Stand.ON_YOUR_STREET;
                        case BLOCKED, ROADWORKS, GATE_LOCKED, BREAKDOWN, WEATHER -> Stand.DELAYED;
                    };
            return new Today(round.name(), stand, mine.at(), event);
        }
        return new Today(round.name(), unmarked(round, mine, stops), null, null);
    }

    // A crew drives its streets in order: the first it has said nothing of is where it is.
    private Stand unmarked(Round round, Marked mine, List<Marked> stops) {
        if (!LocalTime.now(clock).isBefore(round.backBy())) {
            return Stand.DELAYED;
        }
        if (stops.stream().allMatch(Marked::isOpen)) {
            return Stand.NOT_STARTED;
        }
        var reached = stops.stream().filter(it -> !it.isOpen()).mapToInt(Marked::order).max();
        var next =
                stops.stream()
                        .filter(Marked::isOpen)
                        .filter(it -> it.order() > reached.orElse(0))
                        .findFirst();
        return next.filter(mine::equals).isPresent() ? Stand.ON_YOUR_STREET : Stand.ON_ITS_WAY;
    }
}
