package borough.messages;

import borough.data.Transactions;
import borough.messages.Carrier.Found;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks carriers what became of what they took, soon at first and then ever later, for days. */
@Component
class Receipts {
    static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    // Five seconds doubled so often is four days: a text is given up after three.
    private static final int ASKS_MAX = 16;
    private static final int AT_ONCE = 50;

    private final SendingStore store;
    private final Carriers carriers;
    private final Announcing announce;
    private final Transactions transactions;
    private final Clock clock;

    Receipts(
            SendingStore store,
            Carriers carriers,
            Announcing announce,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.carriers = carriers;
        this.announce = announce;
        this.transactions = transactions;
        this.clock = clock;
    }

    void askDue() {
        var answers = new ArrayList<Runnable>();
        for (var message : due()) {
            carriers.of(message.channel())
                    .map(it -> Carriers.find(message, it))
                    .ifPresent(found -> answers.add(() -> note(message, found)));
        }
        transactions.allOrEach("What carriers say of messages", answers);
    }

    private List<Message> due() {
        var pause = (int) FIRST_PAUSE.toSeconds();
        return transactions.one(() -> store.toAskAbout(clock.instant(), pause, ASKS_MAX, AT_ONCE));
    }

    private void note(Message it, Found found) {
        switch (found) {
            case Found.Delivered _ -> store.delivered(it);
            case Found.Undelivered undelivered -> {
                store.undelivered(it, undelivered.why());
                announce.failed(it, undelivered.why());
            }
            case Found.CannotSay _ -> store.askNoMore(it);
            case Found.OnItsWay _, Found.NotThere _, Found.Unreachable _ -> {
                // The next time to ask is set already.
            }
        }
    }
}
