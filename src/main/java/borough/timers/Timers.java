package borough.timers;

import borough.cases.Cases;
import borough.values.Reference;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves cases whose timers have struck, each in a transaction of its own. One that can't be moved
 * is put off, longer each time, so that it holds up no other and is still tried.
 */
@Component
class Timers {
    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int DOUBLED_MOST = 6;

    private final Cases cases;
    private final TimersStore store;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Timers(Cases cases, TimersStore store, Clock clock, TransactionTemplate transaction) {
        this.cases = cases;
        this.store = store;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Moves the next that nobody else is moving, or puts it off; false where there is none. */
    boolean moveNext() {
        var struck = new AtomicReference<@Nullable Reference>();
        try {
            transaction.executeWithoutResult(
                    any ->
                            store.claim(clock.instant())
                                    .ifPresent(
                                            it -> {
                                                struck.set(it);
                                                cases.strike(it);
                                            }));
        } catch (RuntimeException fault) {
            var reference = struck.get();
            if (reference == null) {
                // What is the matter with the database is no case's fault.
                throw fault;
            }
            LOG.error("The timer of the case {} is put off", reference, fault);
            transaction.executeWithoutResult(any -> putOff(reference));
        }
        return struck.get() != null;
    }

    private void putOff(Reference reference) {
        var now = clock.instant();
        store.tries(reference, now)
                .ifPresent(
                        before -> {
                            var pause =
                                    FIRST_PAUSE.multipliedBy(1L << Math.min(before, DOUBLED_MOST));
                            store.putOff(reference, before + 1, now, now.plus(pause));
                        });
    }
}
