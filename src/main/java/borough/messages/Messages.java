package borough.messages;

import borough.data.Cursor;
import borough.messages.Message.State;
import borough.values.Reference;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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
    private final WishesStore wishes;
    private final Clock clock;

    Messages(
            MessageStore store,
            Carriers carriers,
            Announcing announce,
            WishesStore wishes,
            Clock clock) {
        this.store = store;
        this.carriers = carriers;
        this.announce = announce;
        this.wishes = wishes;
        this.clock = clock;
    }

    /**
     * Tells somebody something, in the transaction in hand: it goes out once that is committed, and
     * only then. The same case, moment and occasion is told once. An address that can't be right is
     * kept as failed, and said so in {@link MessageFailed}.
     */
    public void tell(NewMessage it) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var wished = it.channel() == Channel.NONE ? asWished(it) : it;
        if (wished.channel() == Channel.NONE) {
            keep(it, now);
            return;
        }
        var ready = withPlainAddress(wished);
        if (ready.isEmpty()) {
            fail(wished, now);
            return;
        }
        store.add(UUID.randomUUID(), ready.get(), State.WAITING, now, "");
        announce.somethingToSend();
    }

    // Who left no address with their answers may have left one since. A wish of those who did is
    // looked at when the message goes out, for it may change until then.
    private NewMessage asWished(NewMessage it) {
        return it.care().onlyThere() ? it : wished(it);
    }

    private NewMessage wished(NewMessage it) {
        return Optional.ofNullable(it.caseReference())
                .flatMap(wishes::wish)
                .map(wish -> it.by(wish.channel()).to(wish.address()))
                .orElse(it);
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
        return of(List.of(caseReference));
    }

    /** Those of these messages that there are, in no order. */
    @Transactional(readOnly = true)
    public List<Message> all(Collection<UUID> ids) {
        return store.all(ids.toArray(UUID[]::new));
    }

    /** What was told of any of these cases, first things first. */
    @Transactional(readOnly = true)
    public List<Message> of(Collection<Reference> cases) {
        return store.of(cases.stream().map(Reference::text).toArray(String[]::new));
    }

    /** The same, newest first and some at a time; {@code before} as for what was told lately. */
    @Transactional(readOnly = true)
    public Recent<Message> of(Reference caseReference, String before) {
        return page(store.of(caseReference, Cursor.read(before).orElse(Cursor.NEWEST), PAGE + 1));
    }

    /** What was told lately, newest first; {@code before} is empty or the last page's "older". */
    @Transactional(readOnly = true)
    public Recent<Message> recent(String before) {
        return page(store.recent(Cursor.read(before), PAGE + 1));
    }

    private static Recent<Message> page(List<Message> found) {
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

    /** Notes how somebody asked to be told of their case; what waits goes there too. */
    public void wish(Reference caseReference, Wish wish) {
        wishes.wish(caseReference, wish, clock.instant());
    }

    /** How somebody asked to be told of their case. */
    @Transactional(readOnly = true)
    public Optional<Wish> wish(Reference caseReference) {
        return wishes.wish(caseReference);
    }

    /** The same of many cases; those who asked for nothing are left out. */
    @Transactional(readOnly = true)
    public Map<Reference, Wish> wishes(Collection<Reference> cases) {
        return wishes.wishes(cases);
    }

    /** The cases about which we wrote to a number or address since then, the last told first. */
    @Transactional(readOnly = true)
    public List<Reference> toldTo(String address, Instant since) {
        return store.toldTo(store.contact(address), since);
    }

    /** What we wrote to a number or address about its cases, newest first. */
    @Transactional(readOnly = true)
    public List<Message> toldLately(String address, int most) {
        return store.toldLately(store.contact(address), most);
    }

    /** A mailbox says that it could not deliver one of our messages. */
    public void bounced(UUID message, String why) {
        store.find(message)
                .filter(it -> it.state() == State.SENT || it.state() == State.DELIVERED)
                .ifPresent(
                        it -> {
                            store.bounced(it.id(), why);
                            announce.failed(it, why);
                        });
    }

    /** A keyed hash of a number or an address, by which others know it for the same. */
    public String contact(String address) {
        return store.contact(address);
    }

    /** Erases whom a case's messages went to and what they said. */
    public void forget(Reference caseReference) {
        forget(List.of(caseReference));
    }

    /** The same for many cases. */
    public void forget(Collection<Reference> cases) {
        store.forget(cases.stream().map(Reference::text).toList());
    }

    // Somebody must know of it, where its file says so, that there was no way to tell them.
    private void keep(NewMessage it, Instant now) {
        var id = UUID.randomUUID();
        store.add(id, it, State.KEPT, now, "");
        if (it.care().mustReach().isPresent()) {
            store.find(id).ifPresent(kept -> announce.failed(kept, "We know no way to reach them"));
        }
    }

    private void fail(NewMessage it, Instant now) {
        var problem =
                it.channel() == Channel.TEXT
                        ? "This is not a number that takes texts"
                        : "This is not an address that takes mail";
        var id = UUID.randomUUID();
        store.add(id, it, State.FAILED, now, problem);
        store.find(id).ifPresent(failed -> announce.failed(failed, problem));
    }

    private static Optional<NewMessage> withPlainAddress(NewMessage it) {
        return plain(it.channel(), it.contents().address().strip()).map(it::to);
    }

    private static Optional<String> plain(Channel channel, String address) {
        return switch (channel) {
            case TEXT -> PhoneNumber.read(address).map(PhoneNumber::text);
            case EMAIL -> Optional.of(address).filter(it -> EMAIL.matcher(it).matches());
            case LETTER -> Optional.of(address).filter(it -> !it.isEmpty());
            case NONE -> Optional.empty();
        };
    }
}
