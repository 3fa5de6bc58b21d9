package borough.identity;

import borough.customers.Contacts;
import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Home;
import borough.customers.Person;
import borough.places.Places;
import borough.places.Property;
import borough.values.Uprn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a record holds that its person can be asked. */
@Component
class Portraits {
    private static final int REFERENCES_MAX = 20;

    private final Customers customers;
    private final Contacts contacts;
    private final CustomerCases cases;
    private final Places places;
    private final Clock clock;

    Portraits(
            Customers customers,
            Contacts contacts,
            CustomerCases cases,
            Places places,
            Clock clock) {
        this.customers = customers;
        this.contacts = contacts;
        this.cases = cases;
        this.places = places;
        this.clock = clock;
    }

    Fact.Portrait of(CustomerId customer) {
        var today = LocalDate.now(clock);
        var homes = customers.homesOf(customer);
        var home = homes.stream().filter(it -> isNow(it, today)).findFirst();
        var earlier =
                homes.stream()
                        .filter(it -> it.until() != null && it.until().isBefore(today))
                        .findFirst();
        var postcodes =
                places
                        .at(
                                Stream.of(home, earlier)
                                        .flatMap(Optional::stream)
                                        .map(Home::uprn)
                                        .toList())
                        .stream()
                        .filter(it -> it.address().postcode() != null)
                        .collect(
                                Collectors.toMap(
                                        Property::uprn, it -> postcode(it), (one, two) -> one));
        return new Fact.Portrait(
                customers.person(customer).map(Person::bornOn).orElse(null),
                at(home, postcodes),
                at(earlier, postcodes),
                home.map(Home::since).orElse(null),
                contacts.of(customer),
                cases.of(customer, REFERENCES_MAX));
    }

    private static String postcode(Property it) {
        return Objects.requireNonNullElse(it.address().postcode(), "");
    }

    private static @Nullable String at(Optional<Home> home, Map<Uprn, String> postcodes) {
        return home.flatMap(it -> Optional.ofNullable(postcodes.get(it.uprn()))).orElse(null);
    }

    private static boolean isNow(Home it, LocalDate today) {
        return !it.since().isAfter(today) && (it.until() == null || !it.until().isBefore(today));
    }

    /** What the record can answer; an organisation has nothing of the kind. */
    List<Fact> answerable(CustomerId customer, Collection<Fact> asked) {
        if (customers.person(customer).isEmpty()) {
            return List.of();
        }
        var portrait = of(customer);
        return asked.stream().filter(it -> !it.answers(portrait).isEmpty()).toList();
    }
}
