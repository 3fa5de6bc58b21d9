package borough.waste;

import java.time.LocalDate;

/** One working of a round: the day it is made, and the day it is normally made. */
public record RoundDay(Round round, LocalDate on, LocalDate normallyOn) {
    /** Whether a bin on this schedule is emptied this time. */
    public boolean empties(Schedule schedule) {
        return schedule.falls(normallyOn);
    }
}
