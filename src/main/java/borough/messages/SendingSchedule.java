package borough.messages;

import borough.data.Sweeps;
import borough.data.Tenancy;
import borough.values.CouncilId;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends by the clock. A carrier that hangs must not hold up the other work of the clock. */
@Component
class SendingSchedule {
    static final String SWEEP = "messages";
    private static final Logger LOG = LoggerFactory.getLogger(SendingSchedule.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration TO_THE_END = Duration.ofSeconds(5);

    private final Sending sending;
    private final Receipts receipts;
    private final Map<CouncilId, CompletableFuture<?>> running = new ConcurrentHashMap<>();

    SendingSchedule(Sending sending, Receipts receipts, Sweeps sweeps) {
        this.sending = sending;
        this.receipts = receipts;
        sweeps.add(SWEEP, this::sweep);
    }

    private void sweep() {
        var council = Tenancy.current();
        var before = running.get(council);
        if (before != null && !before.isDone()) {
            return;
        }
        var now =
                CompletableFuture.runAsync(
                        () -> Tenancy.run(council, this::sendAndAsk),
                        it -> Thread.ofVirtual().name("sending for " + council).start(it));
        running.put(council, now);
        awaitAWhile(now);
    }

    /** What is being sent is sent to its end before the database goes. */
    @PreDestroy
    void stop() {
        var all = running.values().toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(all).get(TO_THE_END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException fault) {
            LOG.warn("Sending was cut off: {}", fault.toString());
        }
    }

    private void sendAndAsk() {
        // By then the sweep may have gone on without us, so a fault is told here.
        try {
            sending.sendDue();
            receipts.askDue();
        } catch (RuntimeException fault) {
            LOG.error("Sending stopped in {}", Tenancy.current(), fault);
        }
    }

    private static void awaitAWhile(CompletableFuture<?> now) {
        try {
            now.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            LOG.debug("Sending goes on by itself");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("Sending broke off", fault.getCause());
        }
    }
}
