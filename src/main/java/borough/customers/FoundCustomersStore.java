package borough.customers;

import borough.customers.BirthAsked.Span;
import borough.customers.NameSeeking.NameAsked;
import borough.values.Uprn;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Customers by name, by birth, by home and by how they are reached. */
@Component
@Transactional(readOnly = true)
class FoundCustomersStore {
    private final JdbcClient database;
    private final ContactHash hash;

    FoundCustomersStore(JdbcClient database, ContactHash hash) {
        this.database = database;
        this.hash = hash;
    }

    /** That a word which was asked may mean this word of a name. */
    record Likeness(String given, String word, String how) {}

    /** What is sought: the database's words for a name, and the rest as it was asked. */
    record Seeking(
            @Nullable String query, NameAsked asked, List<Span> born, @Nullable List<Uprn> at) {}

    /** What a list shows of a customer: the name in its two parts, or an organisation's whole. */
    record Known(
            CustomerId id,
            String given,
            String family,
            boolean isPerson,
            @Nullable LocalDate bornOn,
            @Nullable Uprn at) {
        String name() {
            return (given + " " + family).strip();
        }
    }

    List<Likeness> wordsLike(Collection<String> words) {
        return database.sql("select given, word, how from customers.name_words_like(?)")
                .param(words.toArray(String[]::new))
                .query(
                        (row, n) ->
                                new Likeness(
                                        row.getString("given"),
                                        row.getString("word"),
                                        row.getString("how")))
                .list();
    }

    List<CustomerId> seek(Seeking it, int most) {
        var initials = it.asked().initials();
        var born = it.born();
        return database.sql("select customer_id from customers.seek(?, ?, ?, ?, ?, ?, ?)")
                .param(it.query())
                .param(it.asked().words().toArray(String[]::new))
                .param(initials.isEmpty() ? null : initials.toArray(String[]::new))
                .param(born.isEmpty() ? null : days(born.stream().map(Span::from).toList()))
                .param(born.isEmpty() ? null : days(born.stream().map(Span::until).toList()))
                .param(it.at() == null ? null : numbers(it.at()))
                .param(most)
                .query(FoundCustomersStore::id)
                .list();
    }

    private static Date[] days(List<LocalDate> days) {
        return days.stream().map(Date::valueOf).toArray(Date[]::new);
    }

    private static Long[] numbers(List<Uprn> at) {
        return at.stream().map(Uprn::number).toArray(Long[]::new);
    }

    /** Those with this phone number or email address; spaces in it do not matter. */
    List<CustomerId> reachedBy(String typed, int most) {
        return database.sql(
                        """
                        select distinct customer_id
                        from customers.contact_points
                        where hash = any(?)
                        limit ?
                        """)
                .param(forms(typed))
                .param(most)
                .query(FoundCustomersStore::id)
                .list();
    }

    // Until the sweep has sealed it, an old one stands under its own value.
    private String[] forms(String typed) {
        var plain = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s()-]", "");
        return new String[] {hash.of(typed), typed, plain};
    }

    /** What is known of these on a day, in no order. */
    List<Known> known(Collection<CustomerId> ids, LocalDate on) {
        return database.sql(
                        """
                        select f.customer_id, p.customer_id is not null as is_person,
                            coalesce(p.given_name, o.name) as given,
                            coalesce(p.family_name, '') as family, p.born_on,
                            coalesce(h.uprn, o.uprn) as uprn
                        from unnest(?) f (customer_id)
                        left join customers.persons p on p.customer_id = f.customer_id
                        left join customers.organisations o on o.customer_id = f.customer_id
                        left join lateral (
                            select h.uprn
                            from customers.homes h
                            where h.customer_id = f.customer_id
                                and h.since <= ?
                                and (h.until is null or h.until >= ?)
                            order by h.since desc
                            limit 1
                        ) h on true
                        where coalesce(p.customer_id, o.customer_id) is not null
                        """)
                .param(ids.stream().map(CustomerId::value).toArray(UUID[]::new))
                .params(on, on)
                .query(FoundCustomersStore::known)
                .list();
    }

    private static CustomerId id(ResultSet row, int n) throws SQLException {
        return new CustomerId(row.getObject("customer_id", UUID.class));
    }

    private static Known known(ResultSet row, int n) throws SQLException {
        var uprn = row.getObject("uprn", Long.class);
        return new Known(
                id(row, n),
                row.getString("given"),
                row.getString("family"),
                row.getBoolean("is_person"),
                row.getObject("born_on", LocalDate.class),
                uprn == null ? null : new Uprn(uprn));
    }
}
