package borough.misses;

import borough.values.Usrn;
import borough.visits.Visit;
import borough.visits.Visits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When a crew comes back to a street that it could not get into. */
@Component
class Backs {
    // What was put off in a street is looked for this far ahead.
    private static final int DAYS_AHEAD = 60;

    private final Visits visits;
    private final Clock clock;

    Backs(Visits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    /** The day of the one job to which the street's work was put off. */
    Optional<LocalDate> on(Usrn street, String crew) {
        return visits.todayOf(crew, LocalDate.now(clock).plusDays(DAYS_AHEAD)).stream()
                .filter(
                        it ->
                                it.isOpen()
                                        && it.isWholeStreet()
                                        && street.equals(it.place().street()))
                .map(Visit::dueOn)
                .findFirst();
    }
}
