package borough.entra;

import borough.council.People;
import borough.council.Person;
import borough.council.SignedIn;
import borough.joiners.Joiners;
import borough.joiners.Mappings;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who an account is. The first time, the staff directory must have told us of it by its object
 * id; from then on the two belong together, whatever names and addresses become.
 */
@Component
@Transactional
class Admissions {
    private static final Logger LOG = LoggerFactory.getLogger(Admissions.class);
    private static final SignedIn BY =
            new SignedIn(new UUID(0, 0), "The council account", List.of(), Set.of(), Set.of());

    private final CouncilAccountsStore store;
    private final Joiners joiners;
    private final Mappings mappings;
    private final People people;
    private final Clock clock;

    Admissions(
            CouncilAccountsStore store,
            Joiners joiners,
            Mappings mappings,
            People people,
            Clock clock) {
        this.store = store;
        this.joiners = joiners;
        this.mappings = mappings;
        this.people = people;
        this.clock = clock;
    }

    /** Takes an account in, with the teams that its roles and groups stand for. */
    Admission admit(UUID tenant, Account account) {
        if (account.roles().isEmpty()) {
            return Admission.Refused.NO_ROLE;
        }
        var known = store.person(tenant, account.object());
        if (known.isPresent()) {
            return people.find(known.get()).filter(Person::active).isPresent()
                    ? admitted(known.get(), account)
                    : Admission.Refused.LEFT;
        }
        var told = joiners.withExternalId(account.object());
        if (told.isEmpty()) {
            return Admission.Refused.UNKNOWN;
        }
        var person = told.get().id();
        if (store.isBound(person)) {
            return Admission.Refused.ANOTHER;
        }
        store.bind(tenant, account.object(), person, clock.instant());
        return admitted(person, account);
    }

    private Admission admitted(UUID person, Account account) {
        if (account.groups().isEmpty()) {
            LOG.info(
                    "An account has too many groups to say; its teams by groups stay as they were");
        }
        mappings.follow(BY, person, account.roles(), account.groups());
        return new Admission.Admitted(person);
    }

    /** Who has left has no account here any more. */
    void forget(UUID person) {
        store.forget(person);
    }
}
