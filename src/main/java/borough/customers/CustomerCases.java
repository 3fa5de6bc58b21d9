package borough.customers;

import borough.values.Reference;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose each case is. A link stays with the record it was made for, so that merging two records
 * moves nothing and un-merging loses nothing; what is read here is read through the merges.
 */
@Component
@Transactional
public class CustomerCases {
    private final CustomerCasesStore store;
    private final Clock clock;

    CustomerCases(CustomerCasesStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Says that a case is this customer's. Said twice it is said once.
     *
     * @param how by which rule or by whom that is known, in up to 200 letters for staff
     */
    public void link(CustomerId customer, Reference reference, String how) {
        store.link(customer, reference, how, clock.instant());
    }

    /** Takes back that a case is this customer's. */
    public void unlink(CustomerId customer, Reference reference) {
        store.unlink(customer, reference);
    }

    /** Whose these cases are, by the records that stand today; none for a case of nobody known. */
    @Transactional(readOnly = true)
    public Map<Reference, List<CustomerId>> customersOf(Collection<Reference> references) {
        return references.isEmpty() ? Map.of() : store.customersOf(references);
    }

    /** All cases of a customer, of every record that is theirs; the last linked come first. */
    @Transactional(readOnly = true)
    public List<Reference> of(CustomerId customer, int most) {
        return store.of(customer, most);
    }
}
