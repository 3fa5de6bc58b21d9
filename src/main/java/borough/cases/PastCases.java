package borough.cases;

import borough.casebook.Book;
import borough.casebook.CasesStore;
import borough.casebook.PastBook;
import borough.casebook.PastCasesStore;
import borough.cases.PastCase.Later;
import borough.messages.Messages;
import borough.messages.PastMessage;
import borough.values.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lives cases of the past through the moves of their services, with the clock of that time. */
@Component
class PastCases {
    // So many are held before they are written down.
    private static final int AT_ONCE = 2_000;

    private final CasesStore store;
    private final PastCasesStore pastStore;
    private final Moving moving;
    private final Effects effects;
    private final Messages messages;

    PastCases(
            CasesStore store,
            PastCasesStore pastStore,
            Moving moving,
            Effects effects,
            Messages messages) {
        this.store = store;
        this.pastStore = pastStore;
        this.moving = moving;
        this.effects = effects;
        this.messages = messages;
    }

    long load(Iterator<PastCase> cases, Instant until) {
        long count = 0;
        while (cases.hasNext()) {
            var book = new PastBook();
            var told = new ArrayList<PastMessage>();
            while (cases.hasNext() && book.size() < AT_ONCE) {
                live(cases.next(), until, new Past(book, told));
            }
            pastStore.load(book);
            messages.load(told.iterator());
            count += book.size();
        }
        return count;
    }

    void goOn(Map<Reference, List<Later>> all, Instant until) {
        var told = new ArrayList<PastMessage>();
        var past = new Past(store, told);
        all.forEach(
                (reference, later) -> {
                    var found = store.hold(reference).filter(it -> it.about().isOpen());
                    if (found.isPresent()) {
                        Supplier<Held> now = () -> moving.held(store.hold(reference).orElseThrow());
                        goOn(
                                later.stream().filter(it -> isNew(reference, it)).toList(),
                                until,
                                past,
                                now);
                    }
                });
        messages.load(told.iterator());
    }

    private boolean isNew(Reference reference, Later it) {
        return !store.hasHeard(reference, it.what().occasion());
    }

    /** Where past moves are written and what was told on the way. */
    private record Past(Book book, List<PastMessage> told) {}

    private Moving at(Instant moment, Past past) {
        return moving.at(moment, past.book(), new PastDeeds(effects, moment, past.told()));
    }

    private void live(PastCase it, Instant until, Past past) {
        var book = (PastBook) past.book();
        at(it.sentAt(), past).open(it.reference(), it.opening());
        goOn(it.later(), until, past, () -> moving.held(book.row(it.reference())));
    }

    private void goOn(List<Later> later, Instant until, Past past, Supplier<Held> now) {
        for (var one : later) {
            if (one.at().isAfter(until)) {
                break;
            }
            strikeTo(one.at(), past, now);
            at(one.at(), past).hearing().hear(now.get(), one.what());
        }
        strikeTo(until, past, now);
    }

    private void strikeTo(Instant moment, Past past, Supplier<Held> now) {
        var held = now.get();
        var next = moving.strikesAt(held);
        while (next.isPresent() && !next.get().isAfter(moment)) {
            at(next.get(), past).strike(held);
            held = now.get();
            next = moving.strikesAt(held);
        }
    }
}
