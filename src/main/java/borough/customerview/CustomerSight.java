package borough.customerview;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.council.Duty;
import borough.council.SignedIn;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Merges;
import borough.restrictions.RestrictedLooks;
import borough.restrictions.Restrictions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may look at a customer. Those whose work it is to know who somebody is may; a record that is
 * restricted asks all others than its team for a reason, and keeps it.
 */
@Component
@Transactional
public class CustomerSight {
    private static final Set<Duty> MAY = Set.of(Duty.ADVISE, Duty.CASEWORK, Duty.SUPERVISE);

    private final Customers customers;
    private final Merges merges;
    private final Restrictions restrictions;
    private final RestrictedLooks looks;
    private final Audit audit;

    CustomerSight(
            Customers customers,
            Merges merges,
            Restrictions restrictions,
            RestrictedLooks looks,
            Audit audit) {
        this.audit = audit;
        this.customers = customers;
        this.merges = merges;
        this.restrictions = restrictions;
        this.looks = looks;
    }

    /** Whether it is their work to know who somebody is. */
    static boolean mayKnow(SignedIn person) {
        return MAY.stream().anyMatch(person::may);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** A customer by the id in an address; throws "not found" for all that is none for them. */
    @Transactional(readOnly = true)
    Known known(String id, SignedIn person) {
        if (!mayKnow(person)) {
            throw notFound();
        }
        return read(id).map(this::known)
                .filter(Known::isThere)
                .orElseThrow(CustomerSight::notFound);
    }

    private static Optional<CustomerId> read(String id) {
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(new CustomerId(UUID.fromString(id)))
                : Optional.empty();
    }

    private Known known(CustomerId id) {
        var records = merges.allOf(id);
        var standing = records.size() == 1 ? records.getFirst() : merges.standing(id);
        var person = customers.person(standing);
        return new Known(
                standing,
                records,
                person,
                person.isPresent() ? Optional.empty() : customers.organisation(standing),
                restrictions.of(records.stream().map(CustomerId::value).toList()));
    }

    /** Whether this member of staff must say why they look, before more than the name is shown. */
    @Transactional(readOnly = true)
    boolean asksWhy(Known it, SignedIn person) {
        return it.restriction().isPresent()
                && restrictions.asksWhy(it.id().value(), it.ids(), person);
    }

    /** They look at a restricted record, for this reason. */
    void look(Known it, String why, SignedIn person) {
        it.restriction()
                .ifPresent(
                        mark -> {
                            looks.look(it.id().toString(), mark.team(), why, person);
                            audit.write(
                                    entry("Opened a restricted record", it, person).because(why));
                        });
    }

    /** They look at a customer's page: that is put on record. */
    void looked(Known it, SignedIn person) {
        audit.write(entry("Looked at a customer", it, person));
    }

    private static NewEntry entry(String what, Known it, SignedIn person) {
        return new NewEntry(
                Actor.staff(person.person(), person.name()),
                NewEntry.Kind.LOOK,
                what,
                About.customer(it.id().value()));
    }
}
