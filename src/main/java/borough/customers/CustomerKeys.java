package borough.customers;

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
}
