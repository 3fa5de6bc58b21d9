package borough.payments;

import borough.values.Reference;
import java.util.UUID;

/**
 * What a case hears of a charge or a refund of its own.
 *
 * @param as what its file calls it
 * @param occasion what makes it the same when it is heard twice
 * @param payment the payment that did it; null where nothing was to be paid
 */
public record ChargeTold(
        Reference caseReference,
        String action,
        String as,
        String event,
        String occasion,
        @org.jspecify.annotations.Nullable UUID payment) {}
