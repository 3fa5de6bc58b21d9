package borough.retention;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.audit.NewEntry.Kind;
import borough.casebook.Book;
import borough.casebook.Case;
import borough.casebook.CasesStore;
import borough.casebook.ErasingStore.Ended;
import borough.casebook.Seeing;
import borough.council.SignedIn;
import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.customers.CustomerKeys;
import borough.customers.Merges;
import borough.interactions.Interactions;
import borough.retention.Leaving.OfCase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers of whom everything must stay, and customers who ask to be erased: what can go goes, by
 * its key, and what must stay says why.
 */
@Component
@Transactional
public class KeptCustomers {
    private static final int MOST = 20_000;
    private static final int REASON_MAX = 500;
    private static final String RECORD =
            "what we noted of them, how they are reached, where they lived, what they said to us"
                    + " outside cases";

    private final KeptCustomersStore store;
    private final Theirs theirs;
    private final Erasing erasing;
    private final Retention.When when;
    private final Audit audit;

    /** What there is of a customer. */
    @Component
    record Theirs(
            CustomerCases links,
            CasesStore cases,
            Merges merges,
            CustomerKeys keys,
            Interactions interactions,
            RetentionStore retention) {}

    KeptCustomers(
            KeptCustomersStore store,
            Theirs theirs,
            Erasing erasing,
            Retention.When when,
            Audit audit) {
        this.store = store;
        this.theirs = theirs;
        this.erasing = erasing;
        this.when = when;
        this.audit = audit;
    }

    /** The hold on a customer, by whichever of their records. */
    @Transactional(readOnly = true)
    public Optional<CustomerHold> hold(CustomerId customer) {
        return store.holdOf(theirs.merges().allOf(customer));
    }

    /** Holds everything of a customer until a second person lifts it. */
    public Holds.Outcome place(CustomerId customer, String reason, SignedIn by) {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            return new Holds.Outcome.Refused(
                    "reason", "Say why it must stay, in " + REASON_MAX + " letters at most");
        }
        // Whoever erases one of their cases now is waited for, and asks for holds after this.
        theirs.keys().hold(customer);
        theirs.cases().hold(theirs.links().of(customer, MOST));
        var hold =
                new CustomerHold(UUID.randomUUID(), reason.strip(), by.person(), by.name(), now());
        if (hold(customer).isPresent() || !store.place(customer, hold)) {
            return new Holds.Outcome.Refused("reason", "Everything of them is on hold already");
        }
        write("Put everything of a customer on hold", customer, by, reason);
        return new Holds.Outcome.Done();
    }

    /** Lifts it; never by whoever placed it. */
    public Holds.Outcome lift(CustomerId customer, SignedIn by) {
        var hold = hold(customer);
        if (hold.isEmpty()) {
            return new Holds.Outcome.Refused("hold", "This hold was lifted already");
        }
        if (hold.get().by().equals(by.person())) {
            return new Holds.Outcome.Refused(
                    "hold", "You placed this hold. Somebody else must lift it");
        }
        store.lift(hold.get().id(), by.person(), by.name(), now());
        write("Lifted the hold on a customer", customer, by, hold.get().reason());
        return new Holds.Outcome.Done();
    }

    /** What can go and what must stay, for this member of staff. */
    @Transactional(readOnly = true)
    public Leaving leaving(CustomerId customer, SignedIn person) {
        var all = all(customer);
        var held = held(customer);
        return new Leaving(
                mayRecordGo(customer),
                known(all, person).stream().map(it -> ofCase(it, held)).toList());
    }

    /** What was decided before of this customer, and what went. */
    @Transactional(readOnly = true)
    public List<String> said(CustomerId customer) {
        return store.said(theirs.merges().allOf(customer));
    }

    private Set<String> held(CustomerId customer) {
        var held = new HashSet<>(theirs.retention().held());
        if (hold(customer).isPresent()) {
            theirs.links().of(customer, MOST).forEach(it -> held.add(it.text()));
        }
        return held;
    }

    // The record is needed while anything is open or held, whoever may know of that.
    private boolean mayRecordGo(CustomerId customer) {
        var held = held(customer);
        return hold(customer).isEmpty()
                && all(customer).stream()
                        .allMatch(it -> !it.isOpen() && !held.contains(it.reference().text()));
    }

    // Those that were not erased.
    private List<Case> all(CustomerId customer) {
        var references = theirs.links().of(customer, MOST);
        return references.isEmpty()
                ? List.of()
                : theirs.cases().look(references).stream().map(Book.Row::about).toList();
    }

    private List<Case> known(List<Case> all, SignedIn person) {
        if (all.isEmpty()) {
            return all;
        }
        var references = all.stream().map(Case::reference).toList();
        return theirs.cases().find(references, Seeing.namesOf(person));
    }

    private OfCase ofCase(Case it, Set<String> held) {
        var reference = it.reference().text();
        var title = it.about().title();
        if (held.contains(reference)) {
            return new OfCase(reference, title, false, "It is on hold.", null);
        }
        if (it.isOpen()) {
            return new OfCase(reference, title, false, "It is open.", null);
        }
        var term = term(it);
        if (term.isEmpty() || term.get().period().isEmpty()) {
            var rule = term.map(Term::rule).orElse("no time known");
            return new OfCase(reference, title, false, "Its service keeps it: " + rule + ".", null);
        }
        var calendar = when.calendars().current();
        var end = calendar.end(term.get().period().orElseThrow(), it.outcome().orElseThrow().at());
        boolean goes = !end.isAfter(now());
        return new OfCase(
                reference,
                title,
                goes,
                (goes ? "It was kept for as long as its service says: " : "Its service keeps it: ")
                        + term.get().rule()
                        + ".",
                goes ? null : calendar.dayOf(end));
    }

    private Optional<Term> term(Case it) {
        var version = it.about().version();
        return when.catalogue().version(version).map(file -> Term.of(version, file.keep()));
    }

    /**
     * Decides that all goes that can; it is done at once by the next sweep, for good.
     *
     * @param sure whether who decides made sure who asks
     */
    public Holds.Outcome decide(CustomerId customer, boolean sure, SignedIn by) {
        if (!leaving(customer, by).isAny()) {
            return new Holds.Outcome.Refused("erase", "Nothing of them can go now");
        }
        if (!sure) {
            return new Holds.Outcome.Refused("sure", "Say that you made sure who asks");
        }
        store.decide(theirs.merges().standing(customer), by.person(), by.name(), now());
        write("Decided to erase a customer", customer, by, "They asked for it");
        return new Holds.Outcome.Done();
    }

    /**
     * Does one that was decided, all of it or nothing: killed half way it is done from the start by
     * the next. What came on hold or was opened since then stays.
     */
    boolean next() {
        var next = store.next();
        next.ifPresent(this::erase);
        return next.isPresent();
    }

    private void erase(KeptCustomersStore.Decided it) {
        var customer = it.customer();
        var records = theirs.merges().allOf(customer);
        records.stream()
                .sorted(Comparator.comparing(CustomerId::value))
                .forEach(theirs.keys()::hold);
        theirs.cases().hold(theirs.links().of(customer, MOST));
        var held = held(customer);
        var gone = new ArrayList<String>();
        for (var one : all(customer)) {
            if (ofCase(one, held).goes()) {
                erase(one, it.by());
                gone.add(one.reference().text());
            }
        }
        boolean record = mayRecordGo(customer);
        if (record) {
            theirs.keys().destroy(records, now());
            theirs.interactions().forgetOutsideCases(records);
            audit.forget("customer", records.stream().map(CustomerId::toString).toList());
        }
        var what =
                (record ? RECORD : "nothing of the record, which is still needed")
                        + "; cases: "
                        + (gone.isEmpty() ? "none" : String.join(", ", gone));
        store.done(it.id(), now(), what);
        audit.write(
                new NewEntry(
                        Actor.program("Borough"),
                        Kind.CHANGE,
                        "Erased a customer",
                        About.customer(customer.value())));
    }

    private void erase(Case one, String by) {
        var term = term(one).orElseThrow();
        var ended =
                new Ended(one.reference(), one.about().service(), one.outcome().orElseThrow().at());
        erasing.erase(List.of(one.reference()));
        theirs.retention().erased(List.of(ended), term, now(), by, Retention.WHAT);
    }

    private Instant now() {
        return when.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void write(String what, CustomerId customer, SignedIn by, String why) {
        audit.write(
                new NewEntry(
                                Actor.staff(by.person(), by.name()),
                                Kind.CHANGE,
                                what,
                                About.customer(customer.value()))
                        .because(why));
    }
}
