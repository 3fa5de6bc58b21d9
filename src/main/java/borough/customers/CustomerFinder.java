package borough.customers;

import borough.council.Duty;
import borough.places.Places;
import borough.search.Found;
import borough.search.Search;
import borough.search.Sought;
import borough.values.Reference;
import borough.values.Uprn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds customers in the one box for staff, for those whose work it is to know who somebody is.
 * Each leads to their page; the address of somebody at risk is left out.
 */
@Component
class CustomerFinder {
    private static final Set<Duty> MAY = Set.of(Duty.ADVISE, Duty.CASEWORK, Duty.SUPERVISE);

    private final CustomerSearch customers;
    private final Places places;

    CustomerFinder(CustomerSearch customers, Places places, Search search) {
        this.customers = customers;
        this.places = places;
        search.finds(new Search.Kind(20, "customers", "Customers", this::find));
    }

    private List<Found> find(Sought sought, int most) {
        // A case is found as a case, by who may see it; its page leads to whose it is.
        if (MAY.stream().noneMatch(sought.by()::may) || Reference.read(sought.text()).isPresent()) {
            return List.of();
        }
        var found = customers.find(CustomerSought.of(sought.text()), most);
        var homes = homes(found);
        return found.stream().map(it -> shown(it, homes)).toList();
    }

    private Map<Uprn, String> homes(List<FoundCustomer> found) {
        var uprns = found.stream().flatMap(it -> Stream.ofNullable(it.at())).distinct().toList();
        return places.at(uprns).stream()
                .collect(Collectors.toMap(it -> it.uprn(), it -> it.label()));
    }

    private static Found shown(FoundCustomer it, Map<Uprn, String> homes) {
        var home = it.at() == null ? null : homes.get(it.at());
        return new Found(
                it.name(), home == null ? "No address shown" : home, "/staff/customers/" + it.id());
    }
}
