package borough.payments;

import borough.web.Fault;
import borough.web.Grid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was paid and given back for a case.
 *
 * @param payHref where its customer pays what is owed; null where that is nothing
 */
public record CasePaymentsPage(
        String reference,
        Grid payments,
        Grid refunds,
        List<Paid> refundable,
        @Nullable String payHref,
        @Nullable String told,
        List<Fault> faults) {

    /** A payment of which some may be given back. */
    public record Paid(String id, String receipt, String most, String amount, String why) {}

    /** What is wrong with one field, if anything. */
    public @Nullable String error(String field) {
        return faults.stream()
                .filter(it -> it.field().equals(field))
                .map(Fault::says)
                .findFirst()
                .orElse(null);
    }
}
