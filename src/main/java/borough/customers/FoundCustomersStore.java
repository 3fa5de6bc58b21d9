package borough.customers;

import borough.customers.CustomerFinder.Known;
import borough.values.Uprn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Customers by name and by how they are reached. */
@Component
@Transactional(readOnly = true)
class FoundCustomersStore {
    private static final String HOME =
            """
            left join lateral (
                select h.uprn
                from customers.homes h
                where h.customer_id = f.customer_id
                    and h.since <= ?
                    and (h.until is null or h.until >= ?)
                order by h.since desc
                limit 1
            ) h on true
            order by f.name, f.customer_id
            """;

    private final JdbcClient database;
    private final ContactHash hash;

    FoundCustomersStore(JdbcClient database, ContactHash hash) {
        this.database = database;
        this.hash = hash;
    }

    List<Known> named(String words, LocalDate on, int most) {
        return database.sql(
                        """
                        select f.customer_id, f.name, coalesce(h.uprn, f.uprn) as uprn
                        from customers.find(?, ?) f
                        """
                                + HOME)
                .params(words, most, on, on)
                .query(FoundCustomersStore::known)
                .list();
    }

    /** Those with this phone number or email address; spaces in it do not matter. */
    List<Known> reachedBy(String typed, LocalDate on, int most) {
        return database.sql(
                        """
                        select f.customer_id, f.name, coalesce(h.uprn, f.uprn) as uprn
                        from (
                            select distinct c.customer_id,
                                coalesce(p.given_name || ' ' || p.family_name, o.name) as name,
                                o.uprn
                            from customers.contact_points c
                            left join customers.persons p using (council_id, customer_id)
                            left join customers.organisations o using (council_id, customer_id)
                            where c.hash = any(?)
                            limit ?
                        ) f
                        """
                                + HOME)
                .param(forms(typed))
                .params(most, on, on)
                .query(FoundCustomersStore::known)
                .list();
    }

    // Until the sweep has sealed it, an old one stands under its own value.
    private String[] forms(String typed) {
        var plain = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s()-]", "");
        return new String[] {hash.of(typed), typed, plain};
    }

    private static Known known(ResultSet row, int n) throws SQLException {
        var uprn = row.getObject("uprn", Long.class);
        return new Known(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("name").strip(),
                uprn == null ? null : new Uprn(uprn));
    }
}
