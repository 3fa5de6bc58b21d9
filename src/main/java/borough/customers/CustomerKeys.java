package borough.customers;

import borough.data.Sealing;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The key of each customer, under which what is personal of them is sealed. */
@Component
@Transactional
public class CustomerKeys {
    private final JdbcClient database;
    private final Sealing sealing;

    CustomerKeys(JdbcClient database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    /** This customer's key, made at first need; nobody else changes the customer meanwhile. */
    public byte[] hold(CustomerId customer) {
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

    /** The keys of those who have one. */
    @Transactional(readOnly = true)
    public Map<CustomerId, byte[]> of(Collection<CustomerId> customers) {
        var keys = new HashMap<CustomerId, byte[]>();
        if (!customers.isEmpty()) {
            database.sql("select customer_id, key from customers.keys where customer_id = any(?)")
                    .param(customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                    .query(
                            (row, n) ->
                                    keys.put(
                                            new CustomerId(
                                                    row.getObject("customer_id", UUID.class)),
                                            row.getBytes("key")))
                    .list();
        }
        return keys;
    }
}
