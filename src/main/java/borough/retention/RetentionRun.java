package borough.retention;

import borough.data.Sweeps;
import borough.data.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/**
 * Erases what is due, by the clock or at once. By the clock it looks once an hour; where there is
 * much, it does a little at a time, so that other work goes on in between.
 */
@Component
public class RetentionRun {
    private static final Duration EVERY = Duration.ofHours(1);

    private final Retention retention;
    private final Sweeps sweeps;
    private final Clock clock;
    private final Map<Object, Instant> last = new ConcurrentHashMap<>();

    RetentionRun(Retention retention, Sweeps sweeps, Clock clock) {
        this.retention = retention;
        this.sweeps = sweeps;
        this.clock = clock;
        sweeps.add("what is kept no longer", this::sweep);
    }

    private void sweep() {
        var now = clock.instant();
        var before = last.getOrDefault(Tenancy.current(), Instant.MIN);
        if (before.plus(EVERY).isAfter(now) && !before.isAfter(now)) {
            return;
        }
        if (some() == 0) {
            last.put(Tenancy.current(), now);
        } else {
            sweeps.wake();
        }
    }

    private int some() {
        for (var term : retention.terms()) {
            int erased = retention.erase(term);
            if (erased > 0) {
                return erased;
            }
        }
        return 0;
    }

    /** Erases all that is due now, telling how many so far; how many it was. */
    public int all(IntConsumer soFar) {
        int erased = 0;
        for (var term : retention.terms()) {
            int some;
            do {
                some = retention.erase(term);
                erased += some;
                soFar.accept(erased);
            } while (some > 0);
        }
        return erased;
    }
}
