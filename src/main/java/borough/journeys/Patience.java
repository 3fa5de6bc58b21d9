package borough.journeys;

import borough.data.Tenancy;
import borough.services.Lookups;
import borough.vocabulary.Inputs;
import borough.vocabulary.Lookup;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks things up for one page, and waits so long for all of them together. What is slower counts
 * as not known, which refuses nobody.
 */
final class Patience implements Lookups {
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    private long leftNanos;

    Patience(Duration limit) {
        this.leftNanos = limit.toNanos();
    }

    @Override
    public Optional<Object> ask(Lookup lookup, Inputs inputs) {
        if (leftNanos <= 0) {
            return Optional.empty();
        }
        var council = Tenancy.current();
        var task =
                new FutureTask<Optional<Object>>(
                        () -> Tenancy.in(council, () -> FOR_REAL.ask(lookup, inputs)));
        var began = System.nanoTime();
        // A thread of its own: the page's can't be taken back from a lookup that hangs.
        Thread.ofVirtual().name("lookup " + lookup.name()).start(task);
        try {
            return task.get(leftNanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            task.cancel(true);
            LOG.warn("The lookup {} is too slow for a page, which goes on", lookup.name());
            return Optional.empty();
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            leftNanos -= System.nanoTime() - began;
        }
    }
}
