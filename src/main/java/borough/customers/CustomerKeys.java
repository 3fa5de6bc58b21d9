package borough.customers;

import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The key of each customer, under which what is personal of them is sealed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CustomerKeys {
    private final CustomerKeysStore store;

    CustomerKeys(CustomerKeysStore store) {
        this.store = store;
    }

    /** This customer's key, made at first need; nobody else changes the customer meanwhile. */
    public byte[] hold(CustomerId customer) {
        return store.hold(customer);
    }

    /**
     * Erases what is personal in these records by destroying their keys. That something was noted,
     * when and where from, stays; doing it again changes nothing more.
     */
    public void destroy(Collection<CustomerId> customers, Instant at) {
        store.destroy(customers, at);
    }
}
