package borough.worklists;

import borough.caseload.CaseFilter.Due;
import borough.caseload.CaseLists.Today;
import borough.council.WorkingTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Now, and when this day and this week begin and end where the council is. */
record Moments(Instant now, Instant today, Instant tomorrow, Instant week, Instant nextWeek) {

    static Moments of(Instant now, WorkingTime time) {
        var day = time.dayOf(now);
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Moments(
                now,
                time.at(day, LocalTime.MIDNIGHT),
                time.at(day.plusDays(1), LocalTime.MIDNIGHT),
                time.at(monday, LocalTime.MIDNIGHT),
                time.at(monday.plusWeeks(1), LocalTime.MIDNIGHT));
    }

    Due due(String word) {
        return switch (word) {
            case "late" -> new Due(Optional.empty(), Optional.of(now));
            // What was due this morning is late, and in that list.
            case "today" -> new Due(Optional.of(now), Optional.of(tomorrow));
            case "week" -> new Due(Optional.of(now), Optional.of(nextWeek));
            default -> Due.ANY_TIME;
        };
    }

    Today counted() {
        return new Today(now, today, tomorrow);
    }
}
