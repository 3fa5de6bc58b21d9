package borough.journeys;

import borough.data.News;
import borough.data.Sweeps;
import borough.data.Tenancy;
import borough.journeys.GoingOn.JourneyLeft;
import borough.values.CouncilId;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down what happens in journeys without a page waiting for it. What changes a journey is
 * written with the change. A mere look is kept in memory for half a second and written with all
 * others: a node that is killed loses half a second of looks, and nothing else.
 */
@Component
class JourneyEvents {
    private static final Logger LOG = LoggerFactory.getLogger(JourneyEvents.class);
    // About four seconds of the most that a node can show; what comes beyond is not counted.
    private static final int WAITING_MAX = 20_000;
    private static final int AT_ONCE = 2_000;

    private final JourneyEventsStore store;
    private final News news;
    private final TransactionTemplate transaction;
    private final Map<CouncilId, BlockingQueue<JourneyEvent>> waiting = new ConcurrentHashMap<>();

    JourneyEvents(
            JourneyEventsStore store, News news, TransactionTemplate transaction, Sweeps sweeps) {
        this.store = store;
        this.news = news;
        this.transaction = transaction;
        sweeps.add("journey events", this::writeLooks);
    }

    /** Writes events with the transaction in hand. */
    void add(List<JourneyEvent> events) {
        store.add(events);
    }

    void abandon(String journeyId, Instant now) {
        tell(store.left(journeyId));
        store.abandon(journeyId, now);
    }

    void abandonEnded(Instant now) {
        tell(store.leftBefore(now));
        store.abandonEnded(now);
    }

    private void tell(List<JourneyLeft> left) {
        left.forEach(it -> news.publish(it.journey(), it));
    }

    /** Notes a look, outside any transaction. */
    void look(JourneyEvent event) {
        var queue =
                waiting.computeIfAbsent(
                        Tenancy.current(), council -> new ArrayBlockingQueue<>(WAITING_MAX));
        if (!queue.offer(event)) {
            LOG.debug("More looks than can be counted");
        }
    }

    /** Writes the looks of the council in hand. */
    void writeLooks() {
        var queue = waiting.get(Tenancy.current());
        while (queue != null && !queue.isEmpty()) {
            var some = new ArrayList<JourneyEvent>();
            queue.drainTo(some, AT_ONCE);
            transaction.executeWithoutResult(status -> store.add(some));
        }
    }

    @PreDestroy
    void writeLast() {
        waiting.keySet().forEach(council -> Tenancy.run(council, this::writeLooks));
    }
}
