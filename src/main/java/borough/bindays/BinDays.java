package borough.bindays;

import borough.bindays.Looks.Look;
import borough.places.Places;
import borough.places.Property;
import borough.streets.Streets;
import borough.values.Uprn;
import borough.visitkinds.Ending;
import borough.visitkinds.Kinds;
import borough.waste.Container;
import borough.waste.PropertyCalendar;
import borough.waste.PropertyCalendar.Due;
import borough.waste.PropertyCalendar.Emptied;
import borough.waste.PropertyCalendar.Today;
import borough.waste.StreetEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When which container is emptied at an address, from today for a year. Whether a home pays for
 * garden waste or has its bins fetched is its own business: what is shown here anybody may know.
 */
@Component
@Transactional(readOnly = true)
class BinDays {
    // A street that was not done is gone back for within this time, or its next day has come.
    private static final int DAYS_BACK = 7;

    private final PropertyCalendar calendar;
    private final Around around;
    private final Looks looks;
    private final Clock clock;

    /** What is said of streets, and where they are. */
    @Component
    record Around(Places places, Streets streets, Kinds kinds) {}

    BinDays(PropertyCalendar calendar, Around around, Looks looks, Clock clock) {
        this.calendar = calendar;
        this.around = around;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * One container on the calendar.
     *
     * @param forMembers emptied only for those who pay; nothing says whether this home does
     */
    record Shown(Emptied emptied, Look look, boolean forMembers) {
        Container container() {
            return emptied.container();
        }

        /** Such as "black wheeled bin"; what several homes share is said so. */
        String thing() {
            var kind = container().kind().said();
            var colour = look.colour().isEmpty() ? "" : look.colour() + " ";
            return colour + kind + (container().count() > 1 ? kind.endsWith("x") ? "es" : "s" : "");
        }
    }

    /** One emptying, and the day on which it would be but for a holiday. */
    record Emptying(Shown shown, LocalDate on, LocalDate normallyOn) {
        boolean isMoved() {
            return !on.equals(normallyOn);
        }
    }

    /** One day on which something is emptied. */
    record Day(LocalDate on, List<Emptying> what) {
        /** The day on which it would be but for a holiday; empty where none moved it. */
        Optional<LocalDate> movedFrom() {
            return what.stream().filter(Emptying::isMoved).map(Emptying::normallyOn).findFirst();
        }
    }

    /**
     * How the round goes in the street.
     *
     * @param because why it is late, to follow "because"; null where it is not, or nobody has said
     * @param backOn when the crew goes back for the street; null where it does not have to
     */
    record Live(
            PropertyCalendar.Stand stand,
            @Nullable Instant at,
            @Nullable String because,
            @Nullable LocalDate backOn) {}

    /** All that is known of an address; the stamp is when a feed of it says it was made. */
    record Year(
            Property property,
            LocalDate from,
            LocalDate to,
            List<Shown> containers,
            List<Day> days,
            @Nullable Live live,
            Instant stamp) {
        boolean isEmpty() {
            return containers.isEmpty();
        }

        /** The first emptying of each container, soonest first. */
        List<Emptying> next() {
            var seen = new HashSet<String>();
            return days.stream()
                    .flatMap(it -> it.what().stream())
                    .filter(it -> seen.add(it.shown().container().name()))
                    .toList();
        }
    }

    /** Empty where we know no such property. */
    Optional<Year> of(Uprn uprn) {
        return around.places().at(uprn).map(this::year);
    }

    private Year year(Property property) {
        var today = LocalDate.now(clock);
        var to = today.plusYears(1);
        var shown = shown(calendar.at(property.uprn()));
        var due = calendar.days(shown.stream().map(Shown::emptied).toList(), today, to);
        var days = days(shown, due);
        var live = live(shown, days, today).orElse(null);
        // One stamp a day, so that a feed that did not change reads the same.
        var stamp = today.atStartOfDay(clock.getZone()).toInstant();
        return new Year(property, today, to, shown, days, live, stamp);
    }

    private List<Shown> shown(List<Emptied> own) {
        var shown = new ArrayList<Shown>();
        for (var each : own) {
            if (each.container().paidUntil() == null) {
                shown.add(new Shown(each, looks.of(each.container().name()), false));
            }
        }
        if (!own.isEmpty()) {
            var rounds = own.stream().map(it -> it.round().name()).distinct().toList();
            calendar.forPayingIn(own.getFirst().container().street(), rounds)
                    .forEach(it -> shown.add(new Shown(it, looks.of(it.container().name()), true)));
        }
        return List.copyOf(shown);
    }

    private static List<Day> days(List<Shown> shown, List<Due> due) {
        var days = new TreeMap<LocalDate, List<Emptying>>();
        for (var each : due) {
            var emptyings = days.computeIfAbsent(each.on(), it -> new ArrayList<>());
            shown.stream()
                    .filter(it -> it.emptied().equals(each.what()))
                    .map(it -> new Emptying(it, each.on(), each.normallyOn()))
                    .forEach(emptyings::add);
        }
        return days.entrySet().stream()
                .map(it -> new Day(it.getKey(), List.copyOf(it.getValue())))
                .toList();
    }

    // Today's rounds; else a street of the last days to which a crew still has to come back.
    private Optional<Live> live(List<Shown> shown, List<Day> days, LocalDate today) {
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        var street = shown.getFirst().container().street();
        var rounds = shown.stream().map(it -> it.emptied().round()).distinct().toList();
        var backOn =
                around.streets()
                        .comesBack(
                                street,
                                rounds.stream().map(it -> it.name()).toList(),
                                today.minusDays(DAYS_BACK));
        var isToday = !days.isEmpty() && days.getFirst().on().equals(today);
        if (isToday) {
            var out =
                    days.getFirst().what().stream()
                            .map(it -> it.shown().emptied().round())
                            .distinct()
                            .flatMap(it -> calendar.today(it, street).stream())
                            .toList();
            return slowest(out).map(it -> live(it, promised(backOn, today)));
        }
        var promised = promised(backOn, today);
        return backOn.map(it -> new Live(PropertyCalendar.Stand.DELAYED, null, null, promised));
    }

    // A day that has passed is not said again.
    private static @Nullable LocalDate promised(Optional<LocalDate> backOn, LocalDate today) {
        return backOn.filter(it -> !it.isBefore(today)).orElse(null);
    }

    // Where several lorries come, what is said must hold for the bin that is emptied last.
    private static Optional<Today> slowest(List<Today> out) {
        return out.stream()
                .filter(it -> it.stand() == PropertyCalendar.Stand.DELAYED)
                .findFirst()
                .or(() -> out.stream().min(Comparator.comparing(Today::stand)));
    }

    private Live live(Today it, @Nullable LocalDate backOn) {
        var event = it.event();
        var isDelayed = it.stand() == PropertyCalendar.Stand.DELAYED;
        var because = isDelayed && event != null ? because(event) : null;
        return new Live(it.stand(), it.at(), because, isDelayed ? backOn : null);
    }

    private @Nullable String because(StreetEvent event) {
        var kinds = around.kinds();
        return Stream.concat(kinds.streetEvents().stream(), kinds.dayEnds().stream())
                .filter(it -> it.marks().equals(event.said()))
                .map(Ending::customer)
                .findFirst()
                .orElse(null);
    }
}
