package borough.contact;

import borough.council.Calendars;
import borough.council.Councils;
import borough.language.Around;
import borough.language.Said;
import borough.vocabulary.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The hours in which somebody can be rung back: at once, or an hour of the days to come. */
@Component
class CallBackTimes {
    private static final String AT_ONCE = "As soon as you can";
    // Past this a search for a working day is a broken calendar.
    private static final int DAYS_SEARCHED_MAX = 30;

    private final Councils councils;
    private final Calendars calendars;
    private final Clock clock;

    /** A time that somebody may choose. */
    record CallBackTime(String name, Instant from, Instant until) {}

    CallBackTimes(Councils councils, Calendars calendars, Clock clock) {
        this.councils = councils;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Those of today and of the days after it on which we work, so many in all. */
    List<CallBackTime> in(long days) {
        var now = clock.instant();
        var hours = hours(now, days);
        if (hours.isEmpty()) {
            return List.of();
        }
        var first = hours.getFirst();
        var from = isOpen(now) ? now : first.from();
        var times = new ArrayList<CallBackTime>();
        times.add(new CallBackTime(AT_ONCE, from, first.until()));
        times.addAll(hours);
        return times;
    }

    private boolean isOpen(Instant now) {
        var time = calendars.current();
        var hours = councils.current().hours();
        var at = time.clockOf(now);
        return time.isWorkingDay(time.dayOf(now))
                && !at.isBefore(hours.opens())
                && at.isBefore(hours.closes());
    }

    private List<CallBackTime> hours(Instant now, long days) {
        var time = calendars.current();
        var today = time.dayOf(now);
        var hours = new ArrayList<CallBackTime>();
        long left = days;
        for (int ahead = 0; left > 0 && ahead < DAYS_SEARCHED_MAX; ahead++) {
            var day = today.plusDays(ahead);
            if (time.isWorkingDay(day)) {
                var those = hoursOf(day, now);
                hours.addAll(those);
                // Once we have closed, today is over.
                left -= those.isEmpty() ? 0 : 1;
            }
        }
        return hours;
    }

    private List<CallBackTime> hoursOf(LocalDate day, Instant now) {
        var open = councils.current().hours();
        var hours = new ArrayList<CallBackTime>();
        var at = open.opens();
        while (at.isBefore(open.closes())) {
            var until = nextHour(at, open.closes());
            if (calendars.current().at(day, at).isAfter(now)) {
                hours.add(hour(day, at, until, now));
            }
            at = until;
        }
        return hours;
    }

    // After 11pm the next hour is of the next day.
    private static LocalTime nextHour(LocalTime at, LocalTime closes) {
        var next = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        return next.isAfter(at) && next.isBefore(closes) ? next : closes;
    }

    private CallBackTime hour(LocalDate day, LocalTime from, LocalTime until, Instant now) {
        var time = calendars.current();
        var said = new Said(new Around("staff", now, time, Person.NOBODY));
        // By its name: whoever reads the answer on another day must not take it for theirs.
        return new CallBackTime(
                said.of(day) + ", " + said.of(from) + " to " + said.of(until),
                time.at(day, from),
                time.at(day, until));
    }
}
