package borough.saving;

import borough.journeys.Waits;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What time it is, and how long things last in this council. */
@Component
record Times(Clock clock, Waits waits) {
    Instant now() {
        return clock.instant();
    }

    /** Until when something saved now is kept. */
    Instant until() {
        return now().plus(waits.current().saved());
    }
}
