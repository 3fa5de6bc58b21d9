package borough.demonstration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Moves the dates that the files name to the time the demonstration is shown: by whole fortnights,
 * so that weekdays and alternate weeks stay, and so far that the first named Monday is the Monday
 * of that week or of the week before it.
 */
record NamedDates(long days) {
    private static final LocalDate NAMED_MONDAY = LocalDate.of(2026, 5, 11);
    private static final int FORTNIGHT = 14;

    static NamedDates shownOn(LocalDate asOf) {
        var monday = asOf.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var away = ChronoUnit.DAYS.between(NAMED_MONDAY, monday);
        return new NamedDates(Math.floorDiv(away, FORTNIGHT) * FORTNIGHT);
    }

    LocalDate moved(LocalDate named) {
        return named.plusDays(days);
    }

    LocalDateTime moved(LocalDateTime named) {
        return named.plusDays(days);
    }
}
