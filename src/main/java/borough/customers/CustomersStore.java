package borough.customers;

import borough.data.Bulk;
import borough.values.Uprn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People, households, organisations and how to reach them. */
@Component
class CustomersStore {
    private final JdbcClient database;
    private final Bulk bulk;

    CustomersStore(JdbcClient database, Bulk bulk) {
        this.database = database;
        this.bulk = bulk;
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
                            h.uprn, m.household_id, m.since, m.until
                        from customers.households h
                        join customers.memberships m
                            on m.council_id = h.council_id and m.household_id = h.household_id
                        join customers.persons p
                            on p.council_id = m.council_id and p.customer_id = m.customer_id
                        where h.uprn = ?
                            and m.since <= ?
                            and (m.until is null or m.until >= ?)
                        order by p.born_on nulls last, p.family_name, p.given_name
                        """)
                .params(uprn.number(), on, on)
                .query((row, n) -> resident(row))
                .list();
    }

    Optional<Resident> homeOf(CustomerId person, LocalDate on) {
        return database
                .sql(
                        """
                        select p.customer_id, p.given_name, p.family_name, p.born_on,
                            h.uprn, m.household_id, m.since, m.until
                        from customers.memberships m
                        join customers.persons p
                            on p.council_id = m.council_id and p.customer_id = m.customer_id
                        join customers.households h
                            on h.council_id = m.council_id and h.household_id = m.household_id
                        where m.customer_id = ?
                            and m.since <= ?
                            and (m.until is null or m.until >= ?)
                        order by m.since desc
                        """)
                .params(person.value(), on, on)
                .query((row, n) -> resident(row))
                .list()
                .stream()
                .findFirst();
    }

    List<ContactPoint> contactPoints(CustomerId id) {
        return database.sql(
                        """
                        select kind, value
                        from customers.contact_points
                        where customer_id = ?
                        order by kind, value
                        """)
                .param(id.value())
                .query(
                        (row, n) ->
                                new ContactPoint(
                                        id,
                                        ContactPoint.Kind.read(row.getString("kind")),
                                        row.getString("value")))
                .list();
    }

    void load(CustomerRecords records) {
        bulk.copy(
                "customers.persons",
                List.of("customer_id", "given_name", "family_name", "born_on"),
                rows(
                        records.persons(),
                        it -> row(it.id().value(), it.givenName(), it.familyName(), it.bornOn())));
        bulk.copy(
                "customers.households",
                List.of("household_id", "uprn"),
                rows(records.households(), it -> row(it.id(), it.uprn())));
        bulk.copy(
                "customers.memberships",
                List.of("household_id", "customer_id", "since", "until"),
                rows(
                        records.memberships(),
                        it -> row(it.household(), it.person().value(), it.since(), it.until())));
        bulk.copy(
                "customers.organisations",
                List.of("customer_id", "name", "uprn"),
                rows(records.organisations(), it -> row(it.id().value(), it.name(), it.uprn())));
        bulk.copy(
                "customers.contact_points",
                List.of("customer_id", "kind", "value"),
                rows(
                        records.contactPoints(),
                        it -> row(it.customer().value(), it.kind().stored(), it.value())));
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getObject("born_on", LocalDate.class));
    }

    private static Resident resident(ResultSet row) throws SQLException {
        return new Resident(
                person(row),
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

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static <T> Iterator<@Nullable Object[]> rows(
            Iterator<T> things, Function<T, @Nullable Object[]> row) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return things.hasNext();
            }

            @Override
            public @Nullable Object[] next() {
                return row.apply(things.next());
            }
        };
    }
}
