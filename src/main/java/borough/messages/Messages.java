package borough.messages;

import borough.data.Sweeps;
import borough.messages.Message.State;
import borough.values.Reference;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells people things, each once, and knows what became of it. */
@Component
@Transactional
public class Messages {
    private static final int PAGE = 50;
    // One address and nothing that could add a line to a letter's head.
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]{1,255}");

    private final MessageStore store;
    private final Carriers carriers;
    private final Announcing announce;
    private final Sweeps sweeps;
    private final Clock clock;

    Messages(
            MessageStore store,
            Carriers carriers,
            Announcing announce,
            Sweeps sweeps,
            Clock clock) {
        this.store = store;
        this.carriers = carriers;
        this.announce = announce;
        this.sweeps = sweeps;
        this.clock = clock;
    }

    /**
     * Tells somebody something, in the transaction in hand: it goes out once that is committed, and
     * only then. The same case, moment and occasion is told once. An address that can't be right is
     * kept as failed, and said so in {@link MessageFailed}.
     */
    public void tell(NewMessage it) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (it.channel() == Channel.NONE) {
            store.add(UUID.randomUUID(), it, State.KEPT, now, "");
            return;
        }
        var ready = withPlainAddress(it);
        if (ready.isEmpty()) {
            fail(it, now);
            return;
        }
        store.add(UUID.randomUUID(), ready.get(), State.WAITING, now, "");
        wakeAfterCommit();
    }

    /** Takes in what was told in the past, as delivered where it was sent; none of it goes out. */
    public long load(Iterator<PastMessage> told) {
        return store.load(
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return told.hasNext();
                    }

                    @Override
                    public PastMessage next() {
                        var it = told.next();
                        var message = withPlainAddress(it.message()).orElse(it.message());
                        return new PastMessage(message, it.toldAt());
                    }
                });
    }

    /** What a case's people were told, first things first. */
    @Transactional(readOnly = true)
    public List<Message> of(Reference caseReference) {
        return store.of(caseReference);
    }

    /** What was told lately, newest first; {@code before} is empty or the last page's "older". */
    @Transactional(readOnly = true)
    public Recent<Message> recent(String before) {
        var found = store.recent(Cursor.read(before), PAGE + 1);
        if (found.size() <= PAGE) {
            return new Recent<>(found, "");
        }
        var page = found.subList(0, PAGE);
        var last = page.getLast();
        return new Recent<>(page, new Cursor(last.toldAt(), last.id()).text());
    }

    /** What waits to go out, by channel. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return store.waiting();
    }

    /** Whether this council has a way to send such messages; those told without one wait for it. */
    public boolean canSend(Channel channel) {
        return carriers.of(channel).isPresent();
    }

    /** Erases whom a case's messages went to and what they said. */
    public void forget(Reference caseReference) {
        store.forget(caseReference);
    }

    private void fail(NewMessage it, Instant now) {
        var problem =
                it.channel() == Channel.TEXT
                        ? "This is not a number that takes texts"
                        : "This is not an address that takes mail";
        var id = UUID.randomUUID();
        store.add(id, it, State.FAILED, now, problem);
        if (store.has(id)) {
            announce.failed(id, it.caseReference(), it.moment(), it.channel(), problem);
        }
    }

    private static Optional<NewMessage> withPlainAddress(NewMessage it) {
        return plain(it.channel(), it.contents().address().strip())
                .map(
                        address ->
                                new NewMessage(
                                        it.caseReference(),
                                        it.moment(),
                                        it.occasion(),
                                        it.channel(),
                                        new Contents(
                                                address,
                                                it.contents().subject(),
                                                it.contents().text())));
    }

    private static Optional<String> plain(Channel channel, String address) {
        return switch (channel) {
            case TEXT -> PhoneNumber.read(address).map(PhoneNumber::text);
            case EMAIL -> Optional.of(address).filter(it -> EMAIL.matcher(it).matches());
            case LETTER -> Optional.of(address).filter(it -> !it.isEmpty());
            case NONE -> Optional.empty();
        };
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        sweeps.wake();
                    }
                });
    }
}
