package borough.entries;

import borough.entries.Entry.Standing;
import borough.entries.Entry.State;
import borough.entries.EntryKeeping.By;
import borough.values.Reference;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Waiting lists: whose turn it is, what becomes of an offer, and how many stand before somebody.
 */
@Component
@Transactional
public class Queues {
    private static final int TRIES = 10;

    private final QueuesStore queues;
    private final Entries entries;
    private final EntryKeeping keeping;

    Queues(QueuesStore queues, Entries entries, EntryKeeping keeping) {
        this.queues = queues;
        this.entries = entries;
        this.keeping = keeping;
    }

    /** A list, how many wait on it, and the place of whoever asks, or would join, there. */
    record Line(String name, long waiting, long position) {}

    /** How these lists stand for somebody who waits with a case, or would. */
    @Transactional(readOnly = true)
    public List<Line> lines(String name, List<String> lists, @Nullable Reference caseReference) {
        var register = entries.register(name);
        var mine =
                caseReference == null
                        ? Optional.<Entry>empty()
                        : entries.ofCase(register, caseReference).stream()
                                .filter(Entry::isOpen)
                                .findFirst();
        var waiting = queues.waiting(register.slug(), lists);
        var before = mine.map(it -> queues.before(it, lists)).orElse(waiting);
        return lists.stream()
                .map(
                        it ->
                                new Line(
                                        it,
                                        waiting.getOrDefault(it, 0),
                                        before.getOrDefault(it, 0) + 1L))
                .toList();
    }

    /**
     * Offers a place of a list to whoever has waited longest there; their case hears {@code
     * offered}. Empty where nobody waits.
     */
    public Optional<Entry> offer(KeptRegister register, String list, By by) {
        // Somebody else may be offering to the first at this moment: then it is the next one's.
        for (int n = 0; n < TRIES; n++) {
            var first = queues.first(register.slug(), list);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            var entry =
                    entries.open(register, first.get()).filter(it -> it.state() == State.WAITING);
            if (entry.isPresent()) {
                return Optional.of(offer(register, entry.get(), list, by));
            }
        }
        return Optional.empty();
    }

    private Entry offer(KeptRegister register, Entry it, String list, By by) {
        var standing = it.standing();
        var offered =
                EntryKeeping.as(
                        it,
                        State.OFFERED,
                        it.ending(),
                        new Standing(
                                standing.since(),
                                standing.declined(),
                                list,
                                standing.told(),
                                standing.sequence() + 1));
        keeping.change(register, offered, by, "Offered: " + list);
        keeping.tell(offered, "offered");
        return offered;
    }

    /** Offers to the next, for a case of whoever gave up a place. */
    void offer(String name, String list, Reference caseReference) {
        offer(entries.register(name), list, By.theCase(caseReference));
    }

    /**
     * An offer was not wanted, or nobody answered. After as many as the register's file says they
     * go to the end of their lists, and their case hears {@code moved to the end}.
     */
    void decline(String name, Reference caseReference) {
        var register = entries.register(name);
        entries.ofCase(register, caseReference).stream()
                .filter(it -> it.state() == State.OFFERED)
                .forEach(
                        it ->
                                entries.open(register, it.number())
                                        .filter(now -> now.state() == State.OFFERED)
                                        .ifPresent(now -> declined(register, now, caseReference)));
    }

    private void declined(KeptRegister register, Entry it, Reference caseReference) {
        var waiting = register.rules().waiting();
        int declined = it.standing().declined() + 1;
        boolean toTheEnd = waiting != null && declined >= waiting.declinesMax();
        var standing = it.standing();
        var back =
                EntryKeeping.as(
                        it,
                        State.WAITING,
                        it.ending(),
                        new Standing(
                                toTheEnd ? keeping.now() : standing.since(),
                                toTheEnd ? 0 : declined,
                                null,
                                standing.told(),
                                standing.sequence() + 1));
        var what = "Declined " + standing.offered() + (toTheEnd ? ", and went to the end" : "");
        keeping.change(register, back, By.theCase(caseReference), what);
        keeping.tell(back, toTheEnd ? "moved to the end" : "kept their place");
    }
}
