package borough.handling;

import borough.casebook.Case;
import borough.casebook.CasesStore;
import borough.casebook.Event;
import borough.cases.CaseReopened;
import borough.cases.Cases.NotAllowed;
import borough.cases.Drawer;
import borough.cases.Held;
import borough.cases.Held.Note;
import borough.council.SignedIn;
import borough.data.News;
import borough.moving.ByHand;
import borough.moving.ByHand.Hold;
import borough.moving.CaseView;
import borough.moving.Entered;
import borough.values.Reference;
import borough.vocabulary.Answer;
import borough.vocabulary.Posted;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done to one case by hand, beside the moves of its file: each thing is an event with the
 * words of whoever did it sealed beside it. Who may do it is for the caller to know.
 */
@Component
@Transactional
public class Handling {
    private final CasesStore store;
    private final HandlingStore said;
    private final Drawer drawer;
    private final News news;

    Handling(CasesStore store, HandlingStore said, Drawer drawer, News news) {
        this.store = store;
        this.said = said;
        this.drawer = drawer;
        this.news = news;
    }

    /**
     * Something to put down: who did it in which channel, what kind of thing it is, words that
     * anybody may keep, words of their own to be sealed, and what makes it the same when it is told
     * twice.
     */
    public record Entry(
            Event.By by,
            String what,
            String words,
            Map<String, String> sealed,
            Optional<String> occasion) {
        /** What a member of staff did by a form, with these words to be sealed. */
        public static Entry of(SignedIn by, String what, Map<String, String> sealed, Form form) {
            return new Entry(
                    new Event.By(by.name(), "staff"),
                    what,
                    "",
                    sealed,
                    Optional.of(form.occasion()));
        }

        Note note() {
            return new Note(by, what, words, occasion, sealed);
        }
    }

    /** A case has moved on since somebody looked at it. */
    public static final class MovedOn extends RuntimeException {
        private final int seen;

        MovedOn(Reference reference, int seen) {
            super("%s has moved on since its event %d".formatted(reference, seen));
            this.seen = seen;
        }

        /** The number of the last event they saw. */
        public int seen() {
            return seen;
        }
    }

    /**
     * Holds a case for this transaction; false where the same form was sent before. Throws {@link
     * MovedOn} where the case has moved since the form was shown.
     */
    public boolean hold(Reference reference, Form form) {
        var row = store.hold(reference).orElseThrow(() -> missing(reference));
        if (store.hasHeard(reference, form.occasion())) {
            return false;
        }
        if (row.inside().events() != form.seen()) {
            throw new MovedOn(reference, form.seen());
        }
        return true;
    }

    /**
     * Holds these cases for this transaction, in the order in which everybody holds several, before
     * anything is read of them.
     */
    public void holdAll(Collection<Reference> references) {
        store.hold(references);
    }

    /**
     * Puts something down in the history, where nothing moves; gives the number of the event, or 0
     * where the same was put down before.
     */
    public int add(Reference reference, Entry it) {
        var held = held(reference);
        if (it.occasion().filter(one -> store.hasHeard(reference, one)).isPresent()) {
            return 0;
        }
        held.note(it.note());
        return held.number() + 1;
    }

    /** Brings a case to a team or department, with what has been said. */
    public int handOver(Reference reference, String holder, Entry it) {
        int number = add(reference, it);
        said.handOver(reference, holder);
        return number;
    }

    /** Stops the promise, or lets it go on where it stood still. */
    public void stopOrGoOn(Reference reference, boolean stop, Entry it) {
        var held = held(reference);
        var wanted = stop ? Hold.RUNS : Hold.STOPPED;
        if (byHand(held).hold(held.view()) != wanted) {
            throw new NotAllowed(stop ? "There is no clock to stop" : "The clock is not stopped");
        }
        settle(held, it, (hand, at) -> stop ? hand.stopped(at) : hand.goesOn(at));
    }

    /** Gives the promise another date. */
    public void promise(Reference reference, Instant due, Entry it) {
        var held = held(reference);
        if (byHand(held).hold(held.view()) != Hold.RUNS) {
            throw new NotAllowed("There is no clock here that may be given more time");
        }
        settle(held, it, (hand, at) -> hand.promisedFor(due, at));
    }

    /** Ends an open case where it stands, such as {@code withdrawn}. */
    public void end(Reference reference, String how, Entry it) {
        var held = held(reference);
        if (!held.about().isOpen()) {
            throw new NotAllowed("This case has ended already");
        }
        settle(held, it, (hand, at) -> hand.ended(how, at));
    }

    /** Opens an ended case again in a stage it was in, with the promise counted afresh. */
    public void reopen(Reference reference, String stage, Entry it) {
        var held = held(reference);
        boolean may = byHand(held).mayReopenIn(store.been(reference)).contains(stage);
        if (held.about().isOpen() || !may) {
            throw new NotAllowed("This case can't be opened again in that stage");
        }
        var reopened = settle(held, it, (hand, at) -> hand.reopened(stage, at));
        var about = reopened.about();
        news.publish(
                reference.text(),
                new CaseReopened(
                        reference,
                        about.service(),
                        reopened.where().since(),
                        byHand(held).waitsOn(stage)));
    }

    /** Puts an answer right; what it was stays in the history under {@code was}. */
    public Answer correct(Reference reference, String question, Posted posted, Entry it) {
        var held = held(reference);
        var asked =
                Correcting.of(held.service(), held.contents()).stream()
                        .filter(one -> held.about().isOpen() && one.is(question))
                        .findFirst()
                        .orElseThrow(() -> new NotAllowed("This answer can't be put right here"));
        var answer = asked.read(posted);
        if (answer instanceof Answer.Given given) {
            if (given.value().equals(asked.value())) {
                throw new NotAllowed("That is what was answered before");
            }
            var words = asked.words(given.value(), held.view().around());
            var entry = Correcting.entry(it, asked.before(), words);
            settle(
                    held.with(asked.put(held.contents(), given.value(), words)),
                    entry,
                    ByHand::same);
        }
        return answer;
    }

    /**
     * Writes to the customer in the way they prefer, and keeps it with the case. In the frame,
     * {text}, {reference} and {link} stand for themselves.
     */
    public int write(Reference reference, String frame, Entry it) {
        var held = held(reference);
        int number = add(reference, it);
        if (number > 0) {
            held.tell(filled(held, frame, it.sealed().getOrDefault("text", "")));
        }
        return number;
    }

    /**
     * Tells the customer what the council's own wording says, and keeps it as it was told, or was
     * not where they left no way to reach them. The same occasion is told once.
     */
    public void tell(Reference reference, String frame, String text, String occasion) {
        var held = held(reference);
        if (store.hasHeard(reference, occasion)) {
            return;
        }
        var says = filled(held, frame, text);
        var what = held.tell(says);
        var entry =
                new Entry(Event.By.BOROUGH, what, "", Map.of("text", says), Optional.of(occasion));
        add(reference, entry);
    }

    private String filled(Held held, String frame, String text) {
        var name = held.view().standing().name();
        return frame.replace("{reference}", name.reference())
                .replace("{link}", name.link())
                .replace("{text}", text);
    }

    private ByHand byHand(Held held) {
        return new ByHand(held.service(), held.moves());
    }

    private Case settle(Held held, Entry it, BiFunction<ByHand, CaseView, Entered> how) {
        return held.settle(how.apply(byHand(held), held.view()), it.note());
    }

    private Held held(Reference reference) {
        return drawer.hold(reference);
    }

    private static NotAllowed missing(Reference reference) {
        return new NotAllowed("There is no case " + reference);
    }
}
