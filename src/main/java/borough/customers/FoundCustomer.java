package borough.customers;

import borough.values.Uprn;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer who was found, by the record that stands for them.
 *
 * @param at where they are today; null for nowhere of ours
 * @param reasons why they were found, the strongest first
 * @param merged what the record is called that was found, where it was merged into this one
 */
public record FoundCustomer(
        CustomerId id,
        String name,
        boolean isPerson,
        @Nullable LocalDate bornOn,
        @Nullable Uprn at,
        List<String> reasons,
        @Nullable String merged) {
    FoundCustomer withoutAddress() {
        return new FoundCustomer(id, name, isPerson, bornOn, null, reasons, merged);
    }
}
