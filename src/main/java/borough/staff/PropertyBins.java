package borough.staff;

import borough.values.Uprn;
import borough.waste.PropertyCalendar;
import borough.waste.PropertyCalendar.Due;
import borough.waste.PropertyCalendar.Emptied;
import borough.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is emptied at a property, as staff read it: also what is paid for, and who is helped. */
@Component
class PropertyBins {
    // Every schedule comes round within this, holidays included.
    private static final int WEEKS = 4;

    private final PropertyCalendar calendar;
    private final Clock clock;

    PropertyBins(PropertyCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    PropertyPage.Bins at(Uprn property) {
        var today = LocalDate.now(clock);
        var all = calendar.at(property).stream().filter(it -> !it.isOver(today)).toList();
        var days = calendar.days(all, today, today.plusWeeks(WEEKS));
        return new PropertyPage.Bins(
                all.stream().map(it -> bin(it, days, today)).toList(),
                calendar.fetchedFrom(property, today).orElse(null),
                all.isEmpty() ? null : "/bins/" + property);
    }

    private PropertyPage.Bin bin(Emptied it, List<Due> days, LocalDate today) {
        var container = it.container();
        var weekday = it.round().weekday().getDisplayName(TextStyle.FULL, Locale.UK);
        return new PropertyPage.Bin(
                container.name().substring(0, 1).toUpperCase(Locale.UK)
                        + container.name().substring(1),
                container.size() + (container.communal() ? ", shared by the building" : ""),
                "%s, %s, round %s"
                                .formatted(weekday, container.schedule().said(), container.round())
                        + weeks(it, today),
                days.stream()
                        .filter(due -> due.what().equals(it))
                        .findFirst()
                        .map(this::next)
                        .orElse("No day is planned"),
                paid(container.paidUntil(), today));
    }

    // Where it goes from one round to another, two lines stand for it until it has.
    private String weeks(Emptied it, LocalDate today) {
        if (it.until() != null) {
            return ", before " + Words.day(it.until(), clock.instant());
        }
        return it.since() == null || !it.since().isAfter(today)
                ? ""
                : ", from " + Words.day(it.since(), clock.instant());
    }

    private String next(Due it) {
        var now = clock.instant();
        return Words.day(it.on(), now)
                + (it.isMoved() ? ", moved from " + Words.day(it.normallyOn(), now) : "");
    }

    private @Nullable String paid(@Nullable LocalDate until, LocalDate today) {
        return until == null
                ? null
                : (until.isBefore(today) ? "Paid for until " : "Is paid for until ")
                        + Words.day(until, clock.instant());
    }
}
