package borough.timers;

import borough.cases.Cases;
import borough.values.Reference;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves cases whose timers have struck, some in one transaction. Where one of them can't be moved,
 * each goes by itself, and that one is put off, longer each time, so that it holds up no other and
 * is still tried.
 */
@Component
class Timers {
    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int DOUBLED_MOST = 6;
    private static final int TOGETHER = 25;

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

    /** Moves some that nobody else is moving; false where there are none. */
    boolean moveSome() {
        var struck = new ArrayList<Reference>();
        try {
            transaction.executeWithoutResult(
                    any -> {
                        struck.addAll(store.claim(clock.instant(), TOGETHER));
                        cases.strike(struck);
                    });
        } catch (RuntimeException fault) {
            if (struck.isEmpty()) {
                // What is the matter with the database is no case's fault.
                throw fault;
            }
            LOG.warn("Cases whose timers struck are moved one by one: {}", fault.toString());
            for (int left = struck.size(); left > 0 && moveNext(); left--) {
                // Each by itself.
            }
        }
        return !struck.isEmpty();
    }

    /** Moves the next that nobody else is moving, or puts it off; false where there is none. */
    boolean moveNext() {
        var struck = new ArrayList<Reference>();
        try {
            transaction.executeWithoutResult(
                    any -> {
                        struck.addAll(store.claim(clock.instant(), 1));
                        cases.strike(struck);
                    });
        } catch (RuntimeException fault) {
            if (struck.isEmpty()) {
                throw fault;
            }
            var reference = struck.getFirst();
            LOG.error("The timer of the case {} is put off", reference, fault);
            transaction.executeWithoutResult(any -> putOff(reference));
        }
        return !struck.isEmpty();
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
