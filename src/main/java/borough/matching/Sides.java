package borough.matching;

import borough.customers.Alike;
import borough.customers.CustomerFacts;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.places.Places;
import borough.places.Property;
import borough.values.Uprn;
import borough.web.Viewer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws records so that somebody can lay them side by side. */
@Component
class Sides {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final Map<Uprn, String> NONE = Map.of();

    private final Alike alike;
    private final Customers customers;
    private final Places places;

    Sides(Alike alike, Customers customers, Places places) {
        this.customers = customers;
        this.alike = alike;
        this.places = places;
    }

    /** All of these in one go, by their numbers; what is none of ours is left out. */
    Map<CustomerId, Side> of(Collection<CustomerId> ids) {
        var facts = alike.facts(ids);
        // Where somebody at risk lives is not said, even to who compares records.
        var hidden = customers.withoutAddress(ids);
        var homes =
                labels(facts.values().stream().filter(it -> !hidden.contains(it.id())).toList());
        var sides = new HashMap<CustomerId, Side>();
        facts.forEach(
                (id, it) ->
                        sides.put(
                                id,
                                customers.keepsBack(id, Viewer.signedIn())
                                        ? restricted(it)
                                        : side("Record", it, hidden.contains(id) ? NONE : homes)));
        return sides;
    }

    private static Side restricted(CustomerFacts it) {
        return new Side("Record", it.name().whole(), "", "", "", List.of("Restricted to a team"));
    }

    Side asker(CustomerFacts who) {
        return side("Who sent it in", who, labels(List.of(who)));
    }

    private Map<Uprn, String> labels(Collection<CustomerFacts> of) {
        var all = new HashSet<Uprn>();
        for (var it : of) {
            all.addAll(it.homes().now());
            all.addAll(it.homes().before());
        }
        return places.at(all).stream().collect(Collectors.toMap(Property::uprn, Property::label));
    }

    private static Side side(String heading, CustomerFacts it, Map<Uprn, String> labels) {
        var homes =
                Stream.concat(
                        named(it.homes().now(), labels),
                        named(it.homes().before(), labels).map(home -> "before: " + home));
        return new Side(
                heading,
                it.name().whole(),
                day(it.bornOn()),
                homes.collect(Collectors.joining("; ")),
                Stream.concat(it.reach().emails().stream(), it.reach().phones().stream())
                        .sorted()
                        .collect(Collectors.joining(", ")),
                it.died() ? List.of("Has died") : List.of());
    }

    private static Stream<String> named(Set<Uprn> homes, Map<Uprn, String> labels) {
        return homes.stream().flatMap(it -> Optional.ofNullable(labels.get(it)).stream()).sorted();
    }

    static String day(@Nullable LocalDate it) {
        return it == null ? "" : DAY.format(it);
    }
}
