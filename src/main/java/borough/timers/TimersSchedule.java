package borough.timers;

import borough.data.Sweeps;
import borough.data.Tenancy;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Fires the timers of cases, late rather than never, each once. */
@Component
class TimersSchedule {
    // A few travel at once, since each waits for the database most of its time.
    private static final int AT_ONCE = 3;
    // After an outage a council with many waits for its next turn, and the others have theirs.
    private static final int A_TURN = 200;

    private final Sweeps sweeps;
    private final Timers timers;

    TimersSchedule(Sweeps sweeps, Timers timers) {
        this.sweeps = sweeps;
        this.timers = timers;
        sweeps.add("timers of cases", this::moveStruck);
    }

    private void moveStruck() {
        if (timers.moveNext()) {
            var left = new AtomicInteger(A_TURN);
            moveTogether(left);
            if (left.get() <= 0) {
                sweeps.wake();
            }
        }
    }

    private void moveTogether(AtomicInteger left) {
        var council = Tenancy.current();
        Callable<Boolean> work =
                () ->
                        Tenancy.in(
                                council,
                                () -> {
                                    while (left.getAndDecrement() > 0 && timers.moveNext()) {}
                                    return true;
                                });
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var worker : workers.invokeAll(Collections.nCopies(AT_ONCE, work))) {
                worker.get();
            }
        } catch (ExecutionException fault) {
            throw new IllegalStateException("Timers of cases wait", fault.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
