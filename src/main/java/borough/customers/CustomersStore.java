package borough.customers;

import borough.data.Bulk;
import borough.values.Uprn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People, households, organisations and how to reach them. */
@Component
class CustomersStore {
    private final JdbcClient database;
    private final Bulk bulk;
    private final ContactsStore contacts;

    CustomersStore(JdbcClient database, Bulk bulk, ContactsStore contacts) {
        this.database = database;
        this.bulk = bulk;
        this.contacts = contacts;
    }

    List<Person> persons(Collection<CustomerId> ids) {
        return database.sql(
                        """
                        select customer_id, given_name, family_name, born_on
                        from customers.persons
                        where customer_id = any(?)
                        """)
                .param(ids.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query((row, n) -> person(row))
                .list();
    }

    Optional<Organisation> organisation(CustomerId id) {
        return database.sql(
                        """
                        select customer_id, name, uprn
                        from customers.organisations
                        where customer_id = ?
                        """)
                .param(id.value())
                .query((row, n) -> organisation(row))
                .optional();
    }

    List<Organisation> organisationsAt(Uprn uprn) {
        return database.sql(
                        """
                        select customer_id, name, uprn
                        from customers.organisations
                        where uprn = ?
                        order by name
                        """)
                .param(uprn.number())
                .query((row, n) -> organisation(row))
                .list();
    }

    List<Resident> livingAt(Uprn uprn, LocalDate on) {
        return database.sql(
                        """
                        select p.customer_id, p.given_name, p.family_name, p.born_on,
                            h.uprn, h.household_id, h.since, h.until
                        from customers.homes h
                        join customers.persons p
                            on p.council_id = h.council_id and p.customer_id = h.customer_id
                        where h.uprn = ?
                            and h.since <= ?
                            and (h.until is null or h.until >= ?)
                        order by p.born_on nulls last, p.family_name, p.given_name
                        """)
                .param(uprn.number())
                .param(on)
                .param(on)
                .query((row, n) -> new Resident(person(row), home(row)))
                .list();
    }

    Optional<Home> homeOf(CustomerId person, LocalDate on) {
        return database.sql(
                        """
                        select customer_id, uprn, household_id, since, until
                        from customers.homes
                        where customer_id = ?
                            and since <= ?
                            and (until is null or until >= ?)
                        order by since desc
                        limit 1
                        """)
                .param(person.value())
                .param(on)
                .param(on)
                .query((row, n) -> home(row))
                .optional();
    }

    void add(Person it) {
        database.sql(
                        """
                        insert into customers.persons
                            (customer_id, given_name, family_name, born_on)
                        values (?, ?, ?, ?)
                        """)
                .param(it.id().value())
                .param(it.givenName())
                .param(it.familyName())
                .param(it.bornOn())
                .update();
    }

    void add(Organisation it) {
        var uprn = it.uprn();
        database.sql(
                        """
                        insert into customers.organisations (customer_id, name, uprn)
                        values (?, ?, ?)
                        """)
                .param(it.id().value())
                .param(it.name())
                .param(uprn == null ? null : uprn.number())
                .update();
    }

    void rename(CustomerId id, String givenName, String familyName) {
        database.sql(
                        """
                        update customers.persons
                        set given_name = ?, family_name = ?
                        where customer_id = ?
                        """)
                .param(givenName)
                .param(familyName)
                .param(id.value())
                .update();
        database.sql("update customers.organisations set name = ? where customer_id = ?")
                .param((givenName + " " + familyName).strip())
                .param(id.value())
                .update();
    }

    void born(CustomerId id, @Nullable LocalDate on) {
        database.sql("update customers.persons set born_on = ? where customer_id = ?")
                .param(on)
                .param(id.value())
                .update();
    }

    /** Everybody who ever lived at these properties, who lives there still first. */
    List<Resident> everAt(Collection<Uprn> uprns) {
        return database.sql(
                        """
                        select p.customer_id, p.given_name, p.family_name, p.born_on,
                            h.uprn, h.household_id, h.since, h.until
                        from customers.homes h
                        join customers.persons p
                            on p.council_id = h.council_id and p.customer_id = h.customer_id
                        where h.uprn = any(?)
                        order by h.until desc nulls first, p.born_on nulls last, p.family_name,
                            p.given_name, p.customer_id
                        limit 500
                        """)
                .param(uprns.stream().map(Uprn::number).toArray(Long[]::new))
                .query((row, n) -> new Resident(person(row), home(row)))
                .list();
    }

    List<Home> homesAt(Collection<Uprn> uprns, LocalDate on) {
        return database.sql(
                        """
                        select customer_id, uprn, household_id, since, until
                        from customers.homes
                        where uprn = any(?)
                            and since <= ?
                            and (until is null or until >= ?)
                        """)
                .param(uprns.stream().map(Uprn::number).toArray(Long[]::new))
                .param(on)
                .param(on)
                .query((row, n) -> home(row))
                .list();
    }

    List<Home> homesOf(Collection<CustomerId> people) {
        return database.sql(
                        """
                        select customer_id, uprn, household_id, since, until
                        from customers.homes
                        where customer_id = any(?)
                        order by since desc, customer_id
                        """)
                .param(people.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query((row, n) -> home(row))
                .list();
    }

    void moveOut(Collection<CustomerId> people, LocalDate lastDay) {
        database.sql(
                        """
                        update customers.homes
                        set until = ?
                        where customer_id = any(?) and until is null and since <= ?
                        """)
                .param(lastDay)
                .param(people.stream().map(CustomerId::value).toArray(UUID[]::new))
                .param(lastDay)
                .update();
    }

    void moveIn(Home it) {
        database.sql(
                        """
                        insert into customers.homes (customer_id, uprn, household_id, since, until)
                        values (?, ?, ?, ?, ?)
                        on conflict (council_id, customer_id, since) do update
                        set uprn = excluded.uprn, household_id = excluded.household_id,
                            until = excluded.until
                        """)
                .param(it.person().value())
                .param(it.uprn().number())
                .param(it.household())
                .param(it.since())
                .param(it.until())
                .update();
    }

    void load(CustomerRecords records) {
        // For this transaction alone.
        database.sql("select set_config('app.told_apart', 'yes', true)")
                .query(String.class)
                .single();
        bulk.copy(
                "customers.persons",
                List.of("customer_id", "given_name", "family_name", "born_on"),
                records.persons(),
                it -> Bulk.row(it.id().value(), it.givenName(), it.familyName(), it.bornOn()));
        bulk.copy(
                "customers.homes",
                List.of("customer_id", "uprn", "household_id", "since", "until"),
                records.homes(),
                it ->
                        Bulk.row(
                                it.person().value(),
                                it.uprn(),
                                it.household(),
                                it.since(),
                                it.until()));
        bulk.copy(
                "customers.organisations",
                List.of("customer_id", "name", "uprn"),
                records.organisations(),
                it -> Bulk.row(it.id().value(), it.name(), it.uprn()));
        contacts.load(records.contactPoints());
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getObject("born_on", LocalDate.class));
    }

    private static Home home(ResultSet row) throws SQLException {
        return new Home(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                new Uprn(row.getLong("uprn")),
                row.getObject("household_id", UUID.class),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        var uprn = row.getObject("uprn", Long.class);
        return new Organisation(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("name"),
                uprn == null ? null : new Uprn(uprn));
    }
}
