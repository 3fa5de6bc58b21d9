package borough.retention;

import borough.data.Sweeps;
import borough.data.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    // Where much is due, by which terms it still is.
    private final Map<Object, List<Term>> rest = new ConcurrentHashMap<>();

    RetentionRun(Retention retention, KeptCustomers customers, Sweeps sweeps, Clock clock) {
        this.retention = retention;
        this.sweeps = sweeps;
        this.clock = clock;
        sweeps.add("what is kept no longer", this::sweep);
        sweeps.add(
                "customers who asked to be erased",
                () -> {
                    boolean more = true;
                    while (more) {
                        more = customers.next();
                    }
                });
    }

    private void sweep() {
        var here = Tenancy.current();
        var now = clock.instant();
        var before = last.getOrDefault(here, Instant.MIN);
        var left = rest.get(here);
        if (left == null && before.plus(EVERY).isAfter(now) && !before.isAfter(now)) {
            return;
        }
        last.put(here, now);
        rest.put(here, someOf(left == null ? retention.terms() : left));
        rest.remove(here, List.of());
        if (rest.containsKey(here)) {
            sweeps.wake();
        }
    }

    // Some by the first term; the terms by which more may be due.
    private List<Term> someOf(List<Term> terms) {
        return terms.isEmpty() || retention.erase(terms.getFirst()) == Retention.BATCH
                ? terms
                : terms.subList(1, terms.size());
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
