package borough.timers;

import borough.data.Sweeps;
import borough.data.Tenancy;
import borough.data.Together;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Fires the timers of cases, late rather than never, each once. */
@Component
class TimersSchedule {
    private static final String SWEEP = "timers of cases";
    // A few travel at once, since each waits for the database most of its time.
    private static final int AT_ONCE = 3;
    // After an outage a council with many waits for its next turn, and the others have theirs.
    private static final int A_TURN = 12;

    private final Sweeps sweeps;
    private final Timers timers;

    TimersSchedule(Sweeps sweeps, Timers timers) {
        this.sweeps = sweeps;
        this.timers = timers;
        sweeps.add(SWEEP, this::moveStruck);
    }

    private void moveStruck() {
        var left = new AtomicInteger(A_TURN);
        Together.untilDone(AT_ONCE, () -> left.getAndDecrement() > 0 && timers.moveSome());
        if (left.get() < 0) {
            sweeps.wake(SWEEP, Tenancy.current());
        }
    }
}
