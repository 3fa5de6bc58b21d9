package borough.customers;

import borough.values.Uprn;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one record of each person and organisation. */
@Component
@Transactional
public class Customers {
    private static final int REACHED_MAX = 6;

    private final CustomersStore store;
    private final FoundCustomersStore found;

    Customers(CustomersStore store, FoundCustomersStore found) {
        this.found = found;
        this.store = store;
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

    /** Everywhere these records, which are one person, lived or will live; the last first. */
    public List<Home> homesOf(Collection<CustomerId> records) {
        return records.isEmpty() ? List.of() : store.homesOf(records);
    }

    /** Customers with this phone number or email address, spaces aside. */
    public List<Reached> reachedBy(String typed, LocalDate on) {
        return found.reachedBy(typed, on, REACHED_MAX).stream()
                .map(it -> new Reached(it.id(), it.name()))
                .toList();
    }

    /** Who is reached there. */
    public record Reached(CustomerId id, String name) {}

    public List<Organisation> organisationsAt(Uprn uprn) {
        return store.organisationsAt(uprn);
    }

    public List<ContactPoint> contactPoints(CustomerId id) {
        return store.contactPoints(id);
    }

    /** Takes in many customers that we do not have yet. */
    public void load(CustomerRecords records) {
        store.load(records);
    }
}
