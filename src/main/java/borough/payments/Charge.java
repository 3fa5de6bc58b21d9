package borough.payments;

import borough.values.Money;
import borough.values.Reference;
import java.util.UUID;

/**
 * What a case asks to be paid.
 *
 * @param name what its service file calls it, such as {@code fee}
 */
public record Charge(UUID id, Reference caseReference, String name, Money amount, State state) {
    /** Whether it is still to be paid. */
    public enum State {
        OPEN,
        PAID,
        LAPSED
    }
}
