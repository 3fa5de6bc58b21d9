package borough.data;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands waiting news to its listeners. */
@Component
final class NewsDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(NewsDelivery.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final News news;
    private final NewsStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NewsDelivery(
            News news,
            NewsStore store,
            TransactionTemplate transaction,
            Clock clock,
            Sweeps sweeps) {
        this.news = news;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        sweeps.add("news", this::deliverDue);
        news.onNews(sweeps::wake);
    }

    void deliverDue() {
        while (deliverOne()) {
            // Until nothing is due.
        }
    }

    private boolean deliverOne() {
        var claimed = new NewsStore.Waiting[1];
        try {
            return Boolean.TRUE.equals(
                    transaction.execute(
                            status -> {
                                var next = store.claimNext(clock.instant());
                                next.ifPresent(it -> claimed[0] = it);
                                next.ifPresent(this::handOver);
                                return next.isPresent();
                            }));
        } catch (RuntimeException fault) {
            return putOff(Optional.ofNullable(claimed[0]), fault);
        }
    }

    private void handOver(NewsStore.Waiting waiting) {
        news.listener(waiting.event(), waiting.listener()).hear(waiting.body());
        store.heard(waiting);
    }

    private boolean putOff(Optional<NewsStore.Waiting> claimed, RuntimeException fault) {
        var waiting = claimed.orElseThrow(() -> fault);
        var pause = pauseAfter(waiting.tries());
        LOG.error(
                "{} could not hear {} about {}; again in {}",
                waiting.listener(),
                waiting.event(),
                waiting.key(),
                pause,
                fault);
        transaction.executeWithoutResult(
                status ->
                        store.tryAgain(
                                waiting, clock.instant().plus(pause), String.valueOf(fault)));
        return true;
    }

    private static Duration pauseAfter(int tries) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 12));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
