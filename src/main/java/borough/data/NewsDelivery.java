package borough.data;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import borough.data.NewsStore.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands waiting news to its listeners. */
@Component
final class NewsDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(NewsDelivery.class);
    private static final String SWEEP = "news";
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int AT_ONCE = 500;
    private static final int FIRSTS = 20;
    private static final int WORKERS = 2;

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
        sweeps.add(SWEEP, this::deliverDue);
        news.onNews(council -> sweeps.wake(SWEEP, council));
    }

    void deliverDue() {
        // What stood behind these is the first of its key once they are heard.
        for (int heard = deliverFirsts(); heard > 0; heard = deliverFirsts()) {
            if (heard == FIRSTS) {
                Together.untilDone(WORKERS, () -> deliverFirsts() > 0);
            }
        }
        while (deliverMany()) {
            // Until fewer are due than go together: what comes later wakes us again.
        }
    }

    // Trips and commits cost most, so some that are first of their keys go in one transaction; each
    // goes by itself where one of them can't be handled.
    private int deliverFirsts() {
        var claimed = new AtomicInteger();
        try {
            transaction.executeWithoutResult(
                    status -> {
                        var some = store.claimFirsts(news.together(), clock.instant(), FIRSTS);
                        claimed.set(some.size());
                        // All who hold several keys take them in one order, and so never for ever.
                        some.stream()
                                .sorted(comparing(Waiting::key))
                                .forEach(it -> tell(List.of(it)));
                        store.heard(some);
                    });
        } catch (RuntimeException fault) {
            if (claimed.get() == 0) {
                throw fault;
            }
            LOG.warn("Some news is heard one at a time: {}", fault.toString());
            for (int left = claimed.get(); left > 0 && deliverOne(); left--) {
                // Each by itself.
            }
        }
        return claimed.get();
    }

    // One that can't be handled must hold up none of the others: each is then tried by itself.
    private boolean deliverMany() {
        try {
            return deliverSome(AT_ONCE);
        } catch (RuntimeException fault) {
            LOG.warn("Some news can't be heard together: {}", fault.toString());
            var left = AT_ONCE;
            while (left > 0 && deliver(this::claimOneOfMany)) {
                left--;
            }
            return left == 0;
        }
    }

    private boolean deliverSome(int count) {
        return Boolean.TRUE.equals(
                transaction.execute(
                        status -> {
                            var some = store.claimSome(news.together(), clock.instant(), count);
                            some.stream()
                                    .collect(groupingBy(Waiting::listener, TreeMap::new, toList()))
                                    .values()
                                    .forEach(this::handOver);
                            return some.size() == count;
                        }));
    }

    private void handOver(List<Waiting> together) {
        tell(together);
        store.heard(together);
    }

    private void tell(List<Waiting> together) {
        var first = together.getFirst();
        news.listener(first.event(), first.listener())
                .hear(together.stream().map(Waiting::body).toList());
    }

    private Optional<Waiting> claimOneOfMany() {
        return store.claimSome(news.together(), clock.instant(), 1).stream().findFirst();
    }

    private boolean deliverOne() {
        return deliver(
                () -> store.claimFirsts(news.together(), clock.instant(), 1).stream().findFirst());
    }

    private boolean deliver(Supplier<Optional<Waiting>> claim) {
        var claimed = new Waiting[1];
        try {
            return Boolean.TRUE.equals(
                    transaction.execute(
                            status -> {
                                var next = claim.get();
                                next.ifPresent(it -> claimed[0] = it);
                                next.ifPresent(it -> handOver(List.of(it)));
                                return next.isPresent();
                            }));
        } catch (RuntimeException fault) {
            return putOff(Optional.ofNullable(claimed[0]), fault);
        }
    }

    private boolean putOff(Optional<Waiting> claimed, RuntimeException fault) {
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
