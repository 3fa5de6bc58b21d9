package borough.rounds;

import java.time.LocalDate;
import java.util.Set;

/**
 * A crew that can go to a place.
 *
 * @param weekday the only weekday on which it passes there, Monday being 1; 0 for any day it works
 * @param order the place of the stop in its round
 */
public record Fit(Crew crew, int weekday, int order) {
    /** Whether it goes there on this day. */
    public boolean goesOn(LocalDate day, Set<LocalDate> holidays) {
        var itsDay = day.getDayOfWeek();
        return crew.days().week().contains(itsDay)
                && (weekday == 0 || weekday == itsDay.getValue())
                && (crew.days().holidays() || !holidays.contains(day));
    }
}
