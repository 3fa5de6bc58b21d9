package borough.matching;

import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.interactions.Interactions;
import borough.values.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes a request a customer's, with all that was said about it. */
@Component
class Belonging {
    private final CustomerCases cases;
    private final Interactions interactions;

    Belonging(CustomerCases cases, Interactions interactions) {
        this.cases = cases;
        this.interactions = interactions;
    }

    void link(CustomerId customer, Reference reference, String how) {
        cases.link(customer, reference, how);
        interactions.concerns(customer, reference);
    }

    boolean isSomebodys(Reference reference) {
        return !cases.customersOf(List.of(reference)).isEmpty();
    }
}
