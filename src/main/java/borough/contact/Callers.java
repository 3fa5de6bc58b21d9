package borough.contact;

import borough.contact.ForCallersPage.Whom;
import borough.council.SignedIn;
import borough.customers.ContactPoint.Kind;
import borough.customers.Contacts;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Home;
import borough.customers.KnownContact;
import borough.customers.Merges;
import borough.journeys.GoingOn;
import borough.journeys.Journey;
import borough.journeys.Journeys.Begun;
import borough.places.Places;
import borough.restrictions.Restrictions;
import borough.vocabulary.Property;
import borough.web.Link;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customers whom advisers help, and what we know of them already, so that nobody asks again.
 */
@Component
@Transactional(readOnly = true)
public class Callers {
    private static final int REACH_MAX = 100;

    private final Customers customers;
    private final GoingOn goingOn;
    private final Places places;
    private final Records records;
    private final Clock clock;

    Callers(Customers customers, GoingOn goingOn, Places places, Records records, Clock clock) {
        this.customers = customers;
        this.goingOn = goingOn;
        this.places = places;
        this.records = records;
        this.clock = clock;
    }

    /** Which records are theirs, how they are reached, and who may look at them. */
    @Component
    record Records(Merges merges, Contacts contacts, Restrictions restrictions) {}

    static String page(String customer) {
        return "/staff/customers/" + customer;
    }

    /** The customer of this id; empty for none. */
    public Optional<CustomerId> of(String id) {
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(records.merges().standing(new CustomerId(UUID.fromString(id))))
                        .filter(it -> name(it).isPresent())
                : Optional.empty();
    }

    private Optional<String> name(CustomerId id) {
        return customers
                .person(id)
                .map(it -> it.name())
                .or(() -> customers.organisation(id).map(it -> it.name()));
    }

    /** Whether their record asks for a reason before this adviser works with it. */
    public boolean mustSayWhy(String id, SignedIn person) {
        return of(id).filter(
                        it ->
                                records.restrictions()
                                        .asksWhy(
                                                it.value(),
                                                records.merges().allOf(it).stream()
                                                        .map(CustomerId::value)
                                                        .toList(),
                                                person))
                .isPresent();
    }

    /** As the page of services says for whom they are. */
    public Optional<Whom> named(String id) {
        return of(id).flatMap(
                        it ->
                                name(it).map(
                                                name ->
                                                        new Whom(
                                                                it.toString(),
                                                                new Link(name, page("" + it)),
                                                                "",
                                                                List.of())));
    }

    /** Who is reached at this number or address. */
    public List<Link> reachedBy(String typed) {
        return typed.isBlank() || typed.length() > REACH_MAX
                ? List.of()
                : customers.reachedBy(typed.strip(), LocalDate.now(clock)).stream()
                        .map(it -> new Link(it.name(), page(it.id().toString())))
                        .toList();
    }

    /** The same, each by their id. */
    List<WhoFirstPage.Them> them(String typed) {
        return typed.isBlank() || typed.length() > REACH_MAX
                ? List.of()
                : customers.reachedBy(typed.strip(), LocalDate.now(clock)).stream()
                        .map(it -> new WhoFirstPage.Them(it.id().toString(), it.name()))
                        .toList();
    }

    /** Begins a service with what we know of them, each to be confirmed. */
    @Transactional
    public Optional<Begun> begin(String slug, Journey.By by, CustomerId customer) {
        return goingOn.begin(slug, by, customer, me(customer));
    }

    private Map<String, Object> me(CustomerId customer) {
        var me = new HashMap<String, Object>();
        name(customer).ifPresent(it -> me.put("name", it));
        customers.person(customer).map(it -> it.bornOn()).ifPresent(it -> me.put("born", it));
        var contacts = records.contacts().of(customer);
        reached(contacts, Kind.EMAIL).ifPresent(it -> me.put("email", it));
        reached(contacts, Kind.MOBILE).ifPresent(it -> me.put("mobile", it));
        home(customer)
                .ifPresent(
                        it -> {
                            me.put("home", it);
                            me.put("address", it.address());
                        });
        return me;
    }

    private static Optional<String> reached(List<KnownContact> contacts, Kind kind) {
        return contacts.stream()
                .filter(it -> it.point().kind() == kind)
                .filter(it -> it.proof() != KnownContact.Proof.BOUNCED)
                .map(it -> it.point().value())
                .findFirst();
    }

    private Optional<Property> home(CustomerId customer) {
        return customers
                .homeOf(customer, LocalDate.now(clock))
                .map(Home::uprn)
                .flatMap(places::at)
                .map(it -> new Property(it.uprn(), it.label()));
    }
}
