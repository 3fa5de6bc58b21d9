package borough.messages;

import borough.data.News;
import borough.data.Sweeps;
import borough.data.Tenancy;
import borough.values.Reference;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells other capabilities how messages fare, in the transaction in hand. */
@Component
class Announcing {
    private final News news;
    private final Clock clock;
    private final Sweeps sweeps;

    Announcing(News news, Clock clock, Sweeps sweeps) {
        this.news = news;
        this.clock = clock;
        this.sweeps = sweeps;
    }

    /** Wakes whoever sends, once this is committed. */
    void somethingToSend() {
        var council = Tenancy.current();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        sweeps.wake(SendingSchedule.SWEEP, council);
                    }
                });
    }

    void sent(Message it) {
        news.publish(
                key(it.id(), it.caseReference()),
                new MessageSent(
                        it.caseReference(),
                        it.id(),
                        it.moment(),
                        it.channel(),
                        it.special().contact(),
                        clock.instant()));
    }

    void failed(Message it, String problem) {
        failed(it, it.special().contact(), problem);
    }

    /** It was held back: nothing is wrong with where it would have gone. */
    void heldBack(Message it, String why) {
        failed(it, null, why);
    }

    private void failed(Message it, @Nullable String contact, String problem) {
        news.publish(
                key(it.id(), it.caseReference()),
                new MessageFailed(
                        it.caseReference(),
                        it.id(),
                        it.moment(),
                        it.channel(),
                        contact,
                        it.special().mustReach(),
                        problem,
                        clock.instant()));
    }

    private static String key(UUID id, @Nullable Reference caseReference) {
        return caseReference == null ? "message " + id : caseReference.text();
    }
}
