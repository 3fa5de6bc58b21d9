package borough.journeys;

import borough.cases.Cases;
import borough.cases.Event;
import borough.cases.Opening;
import borough.catalogue.Catalogue;
import borough.council.Duty;
import borough.council.SignedIn;
import borough.services.Question;
import borough.services.Service;
import borough.services.Step;
import borough.services.Walked;
import borough.values.Reference;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way through a service. Lookups run outside our transactions, so that a slow or failing one
 * holds nothing up; what was said is kept each time, and sent once.
 */
@Component
public class Journeys {
    private static final Duration LASTS = Duration.ofHours(24);

    private final JourneysStore store;
    private final Catalogue catalogue;
    private final Cases cases;
    private final Walking walking;
    private final TransactionTemplate transaction;

    Journeys(
            JourneysStore store,
            Catalogue catalogue,
            Cases cases,
            Walking walking,
            TransactionTemplate transaction) {
        this.store = store;
        this.catalogue = catalogue;
        this.cases = cases;
        this.walking = walking;
        this.transaction = transaction;
    }

    /** A journey begun: its id, and the secret that its browser keeps. */
    public record Begun(String id, String secret) {}

    /** Begins a journey through a service; empty where none of that name is live. */
    Optional<Begun> begin(String slug, Journey.By by) {
        return catalogue.live(slug).map(service -> begin(service, by));
    }

    private Begun begin(Service service, Journey.By by) {
        var begun = new Begun(Secrets.id(), Secrets.secret());
        var now = walking.now();
        var journey =
                new Journey(begun.id(), service, by, Journey.Said.NOTHING, 0, Optional.empty());
        transaction.executeWithoutResult(
                status -> store.add(journey, Secrets.hash(begun.secret()), now, now.plus(LASTS)));
        return begun;
    }

    /** Opens a journey for the browser that began it, or for a member of staff who walks it. */
    Optional<Opened> open(String id, String secret, Optional<SignedIn> staff) {
        var found = transaction.execute(status -> store.find(id, walking.now()));
        return found == null
                ? Optional.empty()
                : found.filter(it -> isTheirs(it, secret, staff)).flatMap(this::opened);
    }

    private static boolean isTheirs(
            JourneysStore.Row row, String secret, Optional<SignedIn> staff) {
        return row.by().isAssisted()
                ? staff.filter(it -> it.may(Duty.ADVISE)).isPresent()
                : Secrets.match(secret, row.secretHash());
    }

    private Optional<Opened> opened(JourneysStore.Row row) {
        return catalogue.version(row.version()).map(service -> opened(row, service));
    }

    private static Opened opened(JourneysStore.Row row, Service service) {
        var said = JourneysStore.fromJson(service, row.kept().said());
        var journey = new Journey(row.id(), service, row.by(), said, row.changes(), row.sent());
        return new Opened(journey, row.kept().key());
    }

    /** A journey and the key that its answers are sealed with. */
    record Opened(Journey journey, byte[] key) {
        Opened with(Journey.Said said) {
            return new Opened(journey.with(said), key);
        }
    }

    /** What comes next. */
    Walked next(Opened it) {
        return walking.next(it.journey());
    }

    /** Asks a question again, with its answer filled in, or what comes next instead. */
    Walked again(Opened it, Question question) {
        return walking.again(it.journey(), question);
    }

    /** Keeps an answer and what became known by it. */
    void answer(Opened it, Question question, Object value) {
        var said = it.journey().said();
        var answers = new HashMap<>(said.answers());
        answers.put(question.name(), value);
        keep(it, new Journey.Said(answers, said.facts(), said.gonePast()));
    }

    /** Goes past a warning, a diversion that allows it, or, with a reason, a refusal. */
    void goPast(Opened it, String rule, String reason) {
        var said = it.journey().said();
        var past = new HashMap<>(said.gonePast());
        past.put(rule, reason);
        keep(it, new Journey.Said(said.answers(), said.facts(), past));
    }

    private void keep(Opened it, Journey.Said said) {
        var facts = walking.next(it.journey().with(said)).facts();
        var whole = new Journey.Said(said.answers(), facts, said.gonePast());
        transaction.executeWithoutResult(status -> store.keep(it.journey().with(whole), it.key()));
    }

    /** What became of sending. */
    sealed interface Sending {
        /** It is sent; pressed twice it is the same reference. */
        record Sent(Reference reference) implements Sending {}

        /** Something is still to be seen or said first. */
        record NotYet(Walked walked) implements Sending {}
    }

    Sending send(Opened it, Event.By by) {
        var journey = it.journey();
        if (journey.sent().isPresent()) {
            return new Sending.Sent(journey.sent().get());
        }
        var walked = walking.sending(journey);
        if (!(walked.step() instanceof Step.Ready)) {
            return new Sending.NotYet(walked);
        }
        var opening = walking.opening(journey, walked, by);
        return new Sending.Sent(
                java.util.Objects.requireNonNull(
                        transaction.execute(status -> sendOnce(journey, opening))));
    }

    private Reference sendOnce(Journey journey, Opening opening) {
        return store.hold(journey.id())
                .orElseGet(
                        () -> {
                            var reference = cases.open(opening).reference();
                            store.sent(journey.id(), reference);
                            return reference;
                        });
    }

    /** Forgets journeys that have ended. */
    void tidy() {
        transaction.executeWithoutResult(status -> store.forgetEnded(walking.now()));
    }
}
