package borough.data;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * Work that is claimed a piece at a time, by several at once: each waits for the database most of
 * its time.
 */
public final class Together {
    private Together() {}

    /**
     * Does pieces of work for the council that is bound until there are no more. The first is done
     * here, so that nobody else is called where there is nothing to do.
     */
    public static void untilDone(int workers, BooleanSupplier piece) {
        if (!piece.getAsBoolean()) {
            return;
        }
        var council = Tenancy.current();
        Callable<Boolean> work =
                () ->
                        Tenancy.in(
                                council,
                                () -> {
                                    while (piece.getAsBoolean()) {
                                        // Until there are no more.
                                    }
                                    return true;
                                });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var worker : threads.invokeAll(Collections.nCopies(workers, work))) {
                worker.get();
            }
        } catch (ExecutionException fault) {
            throw new IllegalStateException("Work was left undone", fault.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
