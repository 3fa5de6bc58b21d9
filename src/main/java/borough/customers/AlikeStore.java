package borough.customers;

import borough.customers.Alike.Both;
import borough.customers.CustomerFacts.Homes;
import borough.customers.CustomerFacts.Named;
import borough.customers.CustomerFacts.Reach;
import borough.data.Sql;
import borough.data.Writes;
import borough.values.Uprn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What matching reads of customers, and who is compared with whom. */
@Component
class AlikeStore {
    // A hostel or a switchboard is shared by very many: more than these are not compared.
    private static final int SHARED_BY_MAX = 60;

    private final JdbcClient database;
    private final Writes writes;
    private final ContactsStore contacts;
    private final CustomerKeys keys;

    AlikeStore(JdbcClient database, Writes writes, ContactsStore contacts, CustomerKeys keys) {
        this.database = database;
        this.writes = writes;
        this.contacts = contacts;
        this.keys = keys;
    }

    Map<CustomerId, CustomerFacts> facts(Collection<CustomerId> ids, LocalDate today) {
        var found = new HashMap<CustomerId, CustomerFacts>();
        var points =
                contacts.of(ids).stream()
                        .map(KnownContact::point)
                        .collect(Collectors.groupingBy(ContactPoint::customer));
        database.sql(
                        """
                        select f.customer_id, p.customer_id is not null as is_person,
                            coalesce(p.given_name, o.name) as given,
                            coalesce(p.family_name, '') as family, p.born_on, o.uprn,
                            array(
                                select h.uprn from customers.homes h
                                where h.customer_id = f.customer_id
                                    and coalesce(h.until, 'infinity') >= ?
                            ) as now,
                            array(
                                select h.uprn from customers.homes h
                                where h.customer_id = f.customer_id and h.until < ?
                            ) as before,
                            exists (
                                select from customers.deaths d
                                where d.customer_id = f.customer_id
                            ) as died
                        from unnest(?) f (customer_id)
                        left join customers.persons p on p.customer_id = f.customer_id
                        left join customers.organisations o on o.customer_id = f.customer_id
                        where coalesce(p.customer_id, o.customer_id) is not null
                        """)
                .params(today, today, values(ids))
                .query(
                        (row, n) -> {
                            var id = id(row, "customer_id");
                            return found.put(id, facts(row, points.getOrDefault(id, List.of())));
                        })
                .list();
        return found;
    }

    private static CustomerFacts facts(ResultSet row, List<ContactPoint> reach)
            throws SQLException {
        var now = numbers(row, "now");
        var office = row.getObject("uprn", Long.class);
        return new CustomerFacts(
                id(row, "customer_id"),
                new Named(
                        row.getString("given"),
                        row.getString("family"),
                        row.getBoolean("is_person")),
                row.getObject("born_on", LocalDate.class),
                new Homes(office == null ? now : Set.of(new Uprn(office)), numbers(row, "before")),
                new Reach(
                        of(reach, it -> it == ContactPoint.Kind.EMAIL),
                        of(reach, it -> it != ContactPoint.Kind.EMAIL)),
                row.getBoolean("died"));
    }

    private static Set<String> of(List<ContactPoint> reach, Predicate<ContactPoint.Kind> which) {
        return reach.stream()
                .filter(it -> which.test(it.kind()))
                .map(it -> plain(it.value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String written) {
        return written.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    private static Set<Uprn> numbers(ResultSet row, String column) throws SQLException {
        return Stream.of((Long[]) row.getArray(column).getArray())
                .map(Uprn::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static CustomerId id(ResultSet row, String column) throws SQLException {
        return new CustomerId(row.getObject(column, UUID.class));
    }

    private static UUID[] values(Collection<CustomerId> ids) {
        return ids.stream().map(CustomerId::value).toArray(UUID[]::new);
    }

    List<CustomerId> reachedBy(Reach reach) {
        var all =
                Stream.concat(reach.emails().stream(), reach.phones().stream())
                        .flatMap(it -> Stream.of(contacts.hashes(it)))
                        .distinct()
                        .toArray(String[]::new);
        return all.length == 0
                ? List.of()
                : database.sql(
                                """
                                select distinct customer_id
                                from customers.contact_points
                                where hash = any(?)
                                limit ?
                                """)
                        .params(all, SHARED_BY_MAX)
                        .query((row, n) -> id(row, "customer_id"))
                        .list();
    }

    // As we write a number of this country.
    private static String spaced(String number) {
        return number.replaceFirst("^(0\\d{4})(\\d{6})$", "$1 $2");
    }

    List<CustomerId> at(Homes homes) {
        var all =
                Stream.concat(homes.now().stream(), homes.before().stream())
                        .map(Uprn::number)
                        .toArray(Long[]::new);
        return all.length == 0
                ? List.of()
                : database.sql(
                                """
                                select distinct customer_id
                                from customers.homes
                                where uprn = any(?)
                                limit ?
                                """)
                        .params(all, SHARED_BY_MAX)
                        .query((row, n) -> id(row, "customer_id"))
                        .list();
    }

    List<CustomerId> takeChanged(int most) {
        return database.sql(
                        """
                        delete from customers.changed c
                        where c.customer_id = any(array(
                            select customer_id
                            from customers.changed
                            order by at, customer_id
                            limit ?
                            for update skip locked))
                        returning c.customer_id
                        """)
                .param(most)
                .query((row, n) -> id(row, "customer_id"))
                .list();
    }

    /** Those who share a home, a way to reach them, or a birthday with a name that sounds alike. */
    Collection<Both> pairs(Collection<CustomerId> of) {
        var found = new LinkedHashSet<Both>();
        database.sql("select a, b from customers.pairs_of(?, ?)")
                .params(values(of), SHARED_BY_MAX)
                .query((row, n) -> found.add(Both.of(id(row, "a"), id(row, "b"))))
                .list();
        return found;
    }

    void add(CustomerId id, CustomerFacts who, LocalDate today) {
        var name = who.name();
        writes.add(
                """
                insert into customers.persons (customer_id, given_name, family_name, born_on)
                values (?, ?, ?, ?)
                """,
                id.value(),
                name.given(),
                name.family(),
                who.bornOn());
        who.homes().now().stream().limit(1).forEach(it -> addHome(id, it, today));
        who.reach().emails().forEach(it -> addContact(id, ContactPoint.Kind.EMAIL, it));
        who.reach().phones().forEach(it -> addContact(id, kind(it), spaced(it)));
    }

    private static ContactPoint.Kind kind(String number) {
        return number.startsWith("07") ? ContactPoint.Kind.MOBILE : ContactPoint.Kind.PHONE;
    }

    private void addHome(CustomerId id, Uprn at, LocalDate since) {
        writes.add(
                """
                insert into customers.homes (customer_id, since, uprn, household_id)
                values (?, ?, ?, ?)
                """,
                id.value(),
                since,
                at.number(),
                UUID.randomUUID());
    }

    private void addContact(CustomerId id, ContactPoint.Kind kind, String value) {
        contacts.add(new ContactPoint(id, kind, value), keys.hold(id));
    }

    void died(CustomerId who, Instant at, String how) {
        database.sql(
                        """
                        insert into customers.deaths (customer_id, told_at, how)
                        values (?, ?, ?)
                        on conflict do nothing
                        """)
                .param(who.value())
                .param(Sql.value(at))
                .param(how)
                .update();
    }

    void lives(CustomerId who) {
        writes.add("delete from customers.deaths where customer_id = ?", who.value());
    }
}
