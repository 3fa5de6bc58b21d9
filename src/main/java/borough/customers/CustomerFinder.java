package borough.customers;

import borough.council.Duty;
import borough.data.SearchWords;
import borough.places.Places;
import borough.search.Found;
import borough.search.Search;
import borough.search.Sought;
import borough.values.Uprn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds customers by name, or by a phone number or email address typed whole, for those whose work
 * it is to know who somebody is. Each leads to their page; the address of somebody at risk is left
 * out.
 */
@Component
class CustomerFinder {
    private static final Set<Duty> MAY = Set.of(Duty.ADVISE, Duty.CASEWORK, Duty.SUPERVISE);

    private final FoundCustomersStore store;
    private final Places places;
    private final Customers customers;
    private final Clock clock;

    /** Who was found, and where they are: nowhere of ours, for some. */
    record Known(CustomerId id, String name, @Nullable Uprn at) {}

    CustomerFinder(
            FoundCustomersStore store,
            Places places,
            Customers customers,
            Clock clock,
            Search search) {
        this.store = store;
        this.customers = customers;
        this.places = places;
        this.clock = clock;
        search.finds(new Search.Kind(20, "customers", "Customers", this::find));
    }

    private List<Found> find(Sought sought, int most) {
        if (MAY.stream().noneMatch(sought.by()::may)) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var found = store.reachedBy(sought.text(), today, most);
        if (found.isEmpty()) {
            found = store.named(SearchWords.whole(sought.words()), today, most);
        }
        if (found.isEmpty()) {
            found = store.named(SearchWords.begun(sought.words()), today, most);
        }
        var hidden = customers.withoutAddress(found.stream().map(Known::id).toList());
        var homes = homes(found.stream().filter(it -> !hidden.contains(it.id())).toList());
        return found.stream().map(it -> shown(it, homes)).toList();
    }

    private Map<Uprn, String> homes(List<Known> found) {
        var uprns = found.stream().flatMap(it -> Stream.ofNullable(it.at())).distinct().toList();
        return places.at(uprns).stream()
                .collect(Collectors.toMap(it -> it.uprn(), it -> it.label()));
    }

    private static Found shown(Known it, Map<Uprn, String> homes) {
        var home = it.at() == null ? null : homes.get(it.at());
        return new Found(
                it.name(), home == null ? "No address shown" : home, "/staff/customers/" + it.id());
    }
}
