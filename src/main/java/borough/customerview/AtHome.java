package borough.customerview;

import borough.council.SignedIn;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Home;
import borough.customers.Resident;
import borough.restrictions.Restriction;
import borough.restrictions.Restrictions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who else lives at a customer's home, but for those whose address lists leave out. */
@Component
class AtHome {
    private final Customers customers;
    private final Restrictions restrictions;

    AtHome(Customers customers, Restrictions restrictions) {
        this.customers = customers;
        this.restrictions = restrictions;
    }

    List<Resident> beside(Known known, Optional<Home> home, LocalDate today, SignedIn person) {
        var others =
                home.map(it -> customers.livingAt(it.uprn(), today)).orElse(List.of()).stream()
                        .filter(it -> !known.records().contains(it.person().id()))
                        .toList();
        var ids = others.stream().map(it -> it.person().id()).toList();
        var hidden = hidden(ids, known.restriction(), person);
        return others.stream().filter(it -> !hidden.contains(it.person().id())).toList();
    }

    // Whoever may look at one of a household that is at risk sees the others who are.
    private Set<CustomerId> hidden(
            List<CustomerId> ids, Optional<Restriction> seen, SignedIn person) {
        return seen.filter(it -> it.hidesAddress() && restrictions.isInside(it, person)).isPresent()
                ? Set.of()
                : customers.withoutAddress(ids);
    }
}
