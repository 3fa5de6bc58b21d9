package borough.journeys;

import borough.accounts.Belongings;
import borough.accounts.Proof;
import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.data.News;
import borough.documents.Documents;
import borough.documents.Owner;
import borough.journeys.GoingOn.SentFor;
import borough.services.Service;
import borough.tongues.Tongue;
import borough.values.Reference;
import borough.vocabulary.KeptFile;
import borough.walking.Step;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps journeys: each change, with what is to be counted of it, in one transaction. */
@Component
class Keeping {
    private final JourneysStore store;
    private final JourneyEvents events;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;
    private final Waits waits;
    private final Refusals refusals;
    private final Documents documents;
    private final News news;
    private final CustomerCases customers;
    private final Belongings belongings;
    private final Resident residents;

    Keeping(
            JourneysStore store,
            JourneyEvents events,
            TransactionTemplate transaction,
            Beside beside) {
        this.store = store;
        this.events = events;
        this.transaction = transaction;
        this.reading =
                new TransactionTemplate(
                        Objects.requireNonNull(transaction.getTransactionManager()), transaction);
        this.reading.setReadOnly(true);
        this.waits = beside.waits();
        this.refusals = beside.refusals();
        this.documents = beside.documents();
        this.news = beside.news();
        this.customers = beside.customers();
        this.belongings = beside.belongings();
        this.residents = beside.residents();
    }

    /**
     * How long they are kept, what a refusal does by itself, the files that were sent, and whose
     * what was sent is.
     */
    @Component
    record Beside(
            Waits waits,
            Refusals refusals,
            Documents documents,
            News news,
            CustomerCases customers,
            Belongings belongings,
            Resident residents) {}

    void begin(Journey it, String secret, List<JourneyEvent> happened, Step step) {
        var endsAt = it.since().at().plus(waits.current().notSaved());
        transaction.executeWithoutResult(
                status -> {
                    store.add(it, Secrets.hash(secret), endsAt);
                    events.add(happened);
                    refusals.carryOut(step, it);
                });
    }

    /** Whoever walks it for another must still be let. */
    void mayAct(Service service, Journey.By by) {
        residents.mayAct(service, by);
    }

    /** It is walked for this customer. */
    Optional<CustomerId> customerOf(String id) {
        return reading.execute(status -> store.customerOf(id));
    }

    void isFor(String id, CustomerId customer) {
        store.isFor(id, customer);
    }

    Optional<JourneysStore.Row> find(String id, Instant now) {
        return Objects.requireNonNull(reading.execute(status -> store.find(id, now)));
    }

    List<JourneysStore.Row> findUnsent(Collection<String> ids, Instant now) {
        return Objects.requireNonNull(reading.execute(status -> store.findUnsent(ids, now)));
    }

    /**
     * Keeps what was said, and does what the step it came to does by itself; throws {@code
     * Superseded} where another page did so since.
     */
    void keep(Journey it, byte[] key, List<JourneyEvent> happened, Step step) {
        var endsAt = it.since().at().plus(waits.current().notSaved());
        transaction.executeWithoutResult(
                status -> {
                    store.keep(it, key, endsAt);
                    events.add(happened);
                    refusals.carryOut(step, it);
                });
    }

    /** Its pages speak this language from now on. */
    void speak(String id, Tongue tongue) {
        transaction.executeWithoutResult(status -> store.speak(id, tongue));
    }

    /** Sends once, however often it is asked. */
    Reference send(Journey it, Supplier<Reference> opens, JourneyEvent finished) {
        return Objects.requireNonNull(
                transaction.execute(
                        status ->
                                store.hold(it.id())
                                        .orElseGet(() -> sendNow(it, opens.get(), finished))));
    }

    private Reference sendNow(Journey it, Reference reference, JourneyEvent finished) {
        store.sent(it.id(), reference);
        var files = Documents.in(List.copyOf(it.said().answers().values()));
        documents.handOn(
                Owner.journey(it.id()),
                Owner.ofCase(reference),
                files.stream().map(KeptFile::id).toList());
        events.add(List.of(finished));
        residents.sent(it, reference);
        tellSent(it, reference);
        Resident.of(it)
                .ifPresent(
                        account -> belongings.add(account, reference, Proof.SENT, finished.at()));
        return reference;
    }

    // Whose the case is that this journey became, where an adviser walked it for them or their
    // account is known to be that customer's. It is said with the case, before anybody hears of it
    // and looks whose it might be.
    private void tellSent(Journey it, Reference reference) {
        var acting = residents.acting(it);
        if (acting.isPresent()) {
            isFor(acting.get().giver(), reference, "somebody with authority to act for them");
        } else if (it.by().isAssisted()) {
            store.customerOf(it.id())
                    .ifPresent(who -> isFor(who, reference, "adviser with the customer"));
        } else {
            residents
                    .customer(it)
                    .ifPresent(who -> isFor(who, reference, "signed in to their account"));
        }
    }

    private void isFor(CustomerId customer, Reference reference, String how) {
        customers.link(customer, reference, how);
        news.publish(reference.text(), new SentFor(customer, reference, how));
    }

    /** Forgets one journey here and now, with everything that was said. */
    void giveUp(String id, Instant now) {
        transaction.executeWithoutResult(
                status -> {
                    events.abandon(id, now);
                    store.forget(id);
                    documents.forget(List.of(Owner.journey(id)));
                });
    }

    /** Forgets journeys that have ended. */
    void tidy(Instant now) {
        transaction.executeWithoutResult(
                status -> {
                    events.abandonEnded(now);
                    var ended = store.forgetEnded(now);
                    documents.forget(ended.stream().map(Owner::journey).toList());
                });
    }

    /** Keeps a saved journey until then, for its browser too unless it is closed there. */
    void save(Journey it, Instant until, boolean closes, JourneyEvent saved) {
        Resident.of(it).ifPresent(account -> belongings.addJourney(account, it.id()));
        store.keepUntil(it.id(), until);
        if (closes) {
            store.close(it.id());
        }
        events.add(List.of(saved));
    }

    /** Lets another browser go on, in the transaction in hand. */
    void resume(Journey it, String secret, JourneyEvent resumed) {
        store.bind(it.id(), Secrets.hash(secret), it.by(), resumed.at());
        events.add(List.of(resumed));
    }

    /** Keeps a journey at least until then, in the transaction in hand. */
    void keepUntil(String id, Instant until) {
        store.keepUntil(id, until);
    }

    <T> T together(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** Notes a look at a page, without a transaction. */
    void look(JourneyEvent event) {
        events.look(event);
    }
}
