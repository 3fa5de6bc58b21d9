package borough.customers;

import borough.council.SignedIn;
import borough.restrictions.Restrictions;
import borough.values.Uprn;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one record of each person and organisation. */
@Component
@Transactional
public class Customers {
    private static final int REACHED_MAX = 6;

    private final CustomersStore store;
    private final FoundCustomersStore found;
    private final Contacts contacts;
    private final Merges merges;
    private final Restrictions restrictions;

    Customers(
            CustomersStore store,
            FoundCustomersStore found,
            Contacts contacts,
            Merges merges,
            Restrictions restrictions) {
        this.restrictions = restrictions;
        this.found = found;
        this.store = store;
        this.contacts = contacts;
        this.merges = merges;
    }

    public Optional<Person> person(CustomerId id) {
        return store.persons(List.of(id)).stream().findFirst();
    }

    /** All of these people that we know, in one question to the database. */
    public List<Person> persons(Collection<CustomerId> ids) {
        return ids.isEmpty() ? List.of() : store.persons(ids);
    }

    public Optional<Organisation> organisation(CustomerId id) {
        return store.organisation(id);
    }

    /** Everyone who lives at a property on a day, eldest first. */
    public List<Resident> livingAt(Uprn uprn, LocalDate on) {
        return store.livingAt(uprn, on);
    }

    /** Where a person lives on a day; empty for somebody without a home here. */
    public Optional<Home> homeOf(CustomerId person, LocalDate on) {
        return store.homeOf(person, on);
    }

    /**
     * Those of these customers whose address lists and searches leave out, since somebody may look
     * for them, by whichever of their records that is known.
     */
    public Set<CustomerId> withoutAddress(Collection<CustomerId> asked) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        var groups = merges.allOfEach(asked).values();
        var hidden =
                restrictions.withoutAddress(
                        groups.stream()
                                .flatMap(Collection::stream)
                                .map(CustomerId::value)
                                .toList());
        return groups.stream()
                .filter(them -> them.stream().anyMatch(it -> hidden.contains(it.value())))
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    /**
     * Whether more than a customer's name is kept back from this member of staff: the record is
     * restricted to others, and they did not just say on its page why they look.
     */
    public boolean keepsBack(CustomerId id, SignedIn person) {
        var records = merges.allOf(id).stream().map(CustomerId::value).toList();
        return restrictions.asksWhy(merges.standing(id).value(), records, person);
    }

    /** Customers with this phone number or email address, spaces aside. */
    public List<Reached> reachedBy(String typed, LocalDate on) {
        return found.known(found.reachedBy(typed, REACHED_MAX), on).stream()
                .sorted(Comparator.comparing(it -> it.name()))
                .map(it -> new Reached(it.id(), it.name()))
                .toList();
    }

    /** Who is reached there. */
    public record Reached(CustomerId id, String name) {}

    public List<Organisation> organisationsAt(Uprn uprn) {
        return store.organisationsAt(uprn);
    }

    /** Every way to reach a customer; {@link Contacts} knows how sure each is. */
    public List<ContactPoint> contactPoints(CustomerId id) {
        return contacts.of(id).stream().map(KnownContact::point).toList();
    }

    /** Takes in a person that we do not have yet. */
    public void add(Person it) {
        store.add(it);
    }

    /** Takes in an organisation that we do not have yet. */
    public void add(Organisation it) {
        store.add(it);
    }

    /** Writes a name as it stands now; one name alone has no given name, an organisation's too. */
    public void rename(CustomerId id, String givenName, String familyName) {
        store.rename(id, givenName, familyName);
    }

    public void born(CustomerId id, @Nullable LocalDate on) {
        store.born(id, on);
    }

    /** Who lives at any of these on a day. */
    public List<Home> homesAt(Collection<Uprn> uprns, LocalDate on) {
        return uprns.isEmpty() ? List.of() : store.homesAt(uprns, on);
    }

    /** Everybody who lives or lived at any of these, who lives there still first. */
    public List<Resident> everAt(Collection<Uprn> uprns) {
        return uprns.isEmpty() ? List.of() : store.everAt(uprns);
    }

    /** Where a person lived, of every record that is theirs, the last first. */
    public List<Home> homesOf(CustomerId person) {
        return store.homesOf(merges.allOf(person));
    }

    /** The same of one whose records are known already. */
    public List<Home> homesOf(List<CustomerId> records) {
        return store.homesOf(records);
    }

    /**
     * From this day on the person lives there, and no longer where they did. Who lives there
     * already is of one household with them where {@code joins} names it.
     */
    public void move(CustomerId person, Uprn to, LocalDate since, @Nullable UUID joins) {
        store.moveOut(merges.allOf(person), since.minusDays(1));
        var household = joins == null ? UUID.randomUUID() : joins;
        store.moveIn(new Home(person, to, household, since, null));
    }

    /** After this day the person lives at none of our properties. */
    public void moveOut(CustomerId person, LocalDate lastDay) {
        store.moveOut(merges.allOf(person), lastDay);
    }

    /**
     * Takes in many customers that we do not have yet, each known to be somebody else: no doubles
     * are looked for among them until one changes.
     */
    public void load(CustomerRecords records) {
        store.load(records);
    }
}
