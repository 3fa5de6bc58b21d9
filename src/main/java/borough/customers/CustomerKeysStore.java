package borough.customers;

import borough.data.Sealing;
import borough.data.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of customers. */
@Component
class CustomerKeysStore {
    private final JdbcClient database;
    private final Sealing sealing;

    CustomerKeysStore(JdbcClient database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    /** This customer's key, made at first need; nobody else changes the customer meanwhile. */
    byte[] hold(CustomerId customer) {
        database.sql(
                        """
                        insert into customers.keys (customer_id, key)
                        values (?, ?)
                        on conflict do nothing
                        """)
                .params(customer.value(), sealing.newKey())
                .update();
        return database.sql("select key from customers.keys where customer_id = ? for update")
                .param(customer.value())
                .query((row, n) -> row.getBytes("key"))
                .single();
    }

    /**
     * Destroys the keys of these records: nothing that was noted under them can be read again. What
     * is open beside the facts goes with them.
     */
    void destroy(Collection<CustomerId> customers, Instant at) {
        var ids = customers.stream().map(CustomerId::value).toArray(UUID[]::new);
        // In order, as two that hold several would else wait in a ring.
        customers.stream()
                .sorted(Comparator.comparing(CustomerId::value))
                .forEach(
                        it ->
                                database.sql(
                                                """
                                                update customers.keys
                                                set key = ?, erased_at = ?, erased_to = (
                                                    select coalesce(max(position), 0)
                                                    from customers.facts f
                                                    where f.customer_id = keys.customer_id)
                                                where customer_id = ?
                                                """)
                                        .param(sealing.newKey())
                                        .param(Sql.value(at))
                                        .param(it.value())
                                        .update());
        forget(ids);
    }

    private void forget(UUID[] ids) {
        for (var table : List.of("contact_points", "names", "homes")) {
            database.sql("delete from customers." + table + " where customer_id = any(?)")
                    .param(ids)
                    .update();
        }
        database.sql(
                        """
                        update customers.persons
                        set given_name = 'Erased', family_name = '', born_on = null
                        where customer_id = any(?)
                        """)
                .param(ids)
                .update();
        database.sql(
                        """
                        update customers.organisations set name = 'Erased', uprn = null
                        where customer_id = any(?)
                        """)
                .param(ids)
                .update();
    }
}
