package borough.journeys;

import borough.customers.CustomerId;
import borough.data.Writes;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For whom journeys are walked; it goes with the journey. */
@Component
class KnownCustomersStore {
    private final JdbcClient database;
    private final Writes writes;

    KnownCustomersStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    void isFor(String journey, CustomerId customer) {
        writes.add(
                "insert into journeys.customers (journey_id, customer_id) values (?, ?)",
                journey,
                customer.value());
    }

    Optional<CustomerId> of(String journey) {
        return database.sql("select customer_id from journeys.customers where journey_id = ?")
                .param(journey)
                .query((row, n) -> new CustomerId(row.getObject(1, UUID.class)))
                .optional();
    }
}
