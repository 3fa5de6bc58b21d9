package borough.customers;

import borough.data.Sealing;
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
}
