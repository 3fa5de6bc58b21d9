package borough.restrictions;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.council.SignedIn;
import borough.council.Structure;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which customers' records are restricted, and to whom. */
@Component
@Transactional
public class Restrictions {
    private static final int MONTHS_MAX = 12;

    private final RestrictionsStore store;
    private final RestrictedLooks looks;
    private final Structure structure;
    private final Audit audit;
    private final Clock clock;

    Restrictions(
            RestrictionsStore store,
            RestrictedLooks looks,
            Structure structure,
            Audit audit,
            Clock clock) {
        this.audit = audit;
        this.store = store;
        this.looks = looks;
        this.structure = structure;
        this.clock = clock;
    }

    /** The last day on which somebody must look whether it still must be. */
    public LocalDate reviewAtLast() {
        return LocalDate.now(clock).plusMonths(MONTHS_MAX);
    }

    /** Restricts a record from now on, in place of how it was restricted before. */
    public void restrict(Restriction it) {
        if (it.why().isBlank() || it.reviewOn().isAfter(reviewAtLast())) {
            throw new IllegalArgumentException("A restriction needs a reason and a day of review");
        }
        store.end(it.customer(), it.setAt(), it.setBy());
        store.add(it);
        record("Restricted a record", it.customer(), it.setBy(), it.why());
    }

    /** Restricts it no more. */
    public void lift(UUID customer, SignedIn by) {
        store.end(customer, clock.instant(), by.name());
        record("Ended the restriction of a record", customer, by.name(), "");
    }

    private void record(String what, UUID customer, String who, String why) {
        var about = About.customer(customer);
        audit.write(
                new NewEntry(Actor.staff(who), NewEntry.Kind.PERMISSION, what, about).because(why));
    }

    /**
     * How one of these records, which are one customer, is restricted; the strictest if several.
     */
    @Transactional(readOnly = true)
    public Optional<Restriction> of(Collection<UUID> records) {
        return store.of(records).stream().findFirst();
    }

    /**
     * Whether somebody must say why they look at a customer before more than the name is shown.
     *
     * @param records every record that is theirs
     */
    @Transactional(readOnly = true)
    public boolean asksWhy(UUID customer, Collection<UUID> records, SignedIn person) {
        return of(records)
                .filter(mark -> !isInside(mark, person))
                .filter(mark -> looks.lately(List.of(customer.toString()), person).isEmpty())
                .isPresent();
    }

    /** Those of these customers whose address lists and searches leave out. */
    @Transactional(readOnly = true)
    public Set<UUID> withoutAddress(Collection<UUID> customers) {
        return customers.isEmpty()
                ? Set.of()
                : store.of(customers).stream()
                        .filter(Restriction::hidesAddress)
                        .map(Restriction::customer)
                        .collect(Collectors.toSet());
    }

    /** Those restricted to these teams, those to be reviewed first standing first. */
    @Transactional(readOnly = true)
    public List<Restriction> restrictedTo(Collection<String> teams) {
        return store.restrictedTo(teams);
    }

    /** Whether somebody is of the team that a record is restricted to, or leads it. */
    @Transactional(readOnly = true)
    public boolean isInside(Restriction it, SignedIn person) {
        if (person.teams().contains(it.team())) {
            return true;
        }
        return structure.reach(person.teams()).sharesIn(it.team());
    }
}
