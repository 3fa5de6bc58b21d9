package borough.matching;

import borough.cases.Drawer;
import borough.cases.Held;
import borough.customers.CustomerFacts;
import borough.customers.CustomerId;
import borough.matching.Likeness.Verdict;
import borough.matching.Waiting.Candidate;
import borough.values.Reference;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose each request is: one record's where the rules leave no doubt, a new record's where nobody
 * we have comes near and enough is known, and otherwise a person decides.
 */
@Component
@Transactional
public class CaseMatching {
    private static final int PAGE = 20;
    private static final String BY_RULES = "Matched by rules";

    private final WhoseStore store;
    private final Drawer drawer;
    private final Judging people;
    private final Belonging links;
    private final Clock clock;

    CaseMatching(WhoseStore store, Drawer drawer, Judging people, Belonging links, Clock clock) {
        this.store = store;
        this.drawer = drawer;
        this.people = people;
        this.links = links;
        this.clock = clock;
    }

    /** Looks whose a request is; a second time changes nothing. */
    void match(Reference reference) {
        var who = who(reference);
        if (who.isEmpty()
                || links.isSomebodys(reference)
                || !store.take(reference, "nobody", clock.instant())) {
            return;
        }
        var near = people.near(who.get());
        if (near.size() == 1 && near.getFirst().likeness().verdict() == Verdict.AUTOMATIC) {
            links.link(near.getFirst().customer(), reference, BY_RULES);
            store.becomes(reference, "matched");
        } else if (!near.isEmpty()) {
            near.forEach(it -> store.mayBe(reference, candidate(it)));
            store.becomes(reference, "waiting");
        } else if (isEnough(who.get())) {
            links.link(people.add(who.get()), reference, "A new record by rules");
            store.becomes(reference, "new");
        }
    }

    private static Candidate candidate(Judging.Compared it) {
        return new Candidate(it.customer(), it.likeness().points(), it.likeness().reasons());
    }

    // Two names, and something by which the same person is known again.
    private static boolean isEnough(CustomerFacts it) {
        return !it.name().given().isEmpty()
                && !it.name().family().isEmpty()
                && (it.bornOn() != null
                        || !it.reach().emails().isEmpty()
                        || !it.reach().phones().isEmpty());
    }

    /** Who sent it in; empty where they gave no name, or the service keeps its cases private. */
    @Transactional(readOnly = true)
    public Optional<CustomerFacts> who(Reference reference) {
        return drawer.look(reference).flatMap(CaseMatching::who);
    }

    private static Optional<CustomerFacts> who(Held it) {
        return Requester.mayBeMatched(it.service().privacy())
                ? Requester.of(it.service(), it.contents())
                : Optional.empty();
    }

    /** Whether whose a request is may be told to everybody who helps people. */
    @Transactional(readOnly = true)
    public boolean isOpenly(Reference reference) {
        return drawer.look(reference)
                .filter(it -> Requester.mayBeMatched(it.service().privacy()))
                .isPresent();
    }

    /** What waits for a person, the oldest first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(String after) {
        return store.waiting(Waiting.Spot.read(after).orElse(Waiting.Spot.START), PAGE);
    }

    /** What is asked for and by whom, of each of these that was not erased. */
    @Transactional(readOnly = true)
    public Map<Reference, Asker> askers(List<Waiting> waiting) {
        return drawer.look(waiting.stream().map(Waiting::reference).toList()).stream()
                .collect(
                        Collectors.toMap(
                                it -> it.about().reference(), it -> new Asker(title(it), who(it))));
    }

    /** What somebody asked for, and who they are as far as they said and may be known. */
    public record Asker(String title, Optional<CustomerFacts> who) {}

    private static String title(Held it) {
        return it.about().about().title();
    }

    @Transactional(readOnly = true)
    public Optional<Waiting> one(Reference reference) {
        return store.waiting(reference);
    }

    /** A person says whose it is. False where it waits no more, or that record is none of ours. */
    public boolean choose(Reference reference, CustomerId customer, String by) {
        if (!people.isOurs(customer) || !store.decided(reference, "matched", clock.instant(), by)) {
            return false;
        }
        links.link(customer, reference, "Chosen by " + by);
        return true;
    }

    /** A person says that we do not have them yet. */
    public Optional<CustomerId> isNew(Reference reference, String by) {
        var who = who(reference);
        if (who.isEmpty() || !store.decided(reference, "new", clock.instant(), by)) {
            return Optional.empty();
        }
        var customer = people.add(who.get());
        links.link(customer, reference, "A new record, by " + by);
        return Optional.of(customer);
    }

    /** Not now: it waits behind the others. */
    public void later(Reference reference) {
        store.later(reference, clock.instant());
    }
}
