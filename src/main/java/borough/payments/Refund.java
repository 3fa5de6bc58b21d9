package borough.payments;

import borough.values.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money given back, or asked to be.
 *
 * @param name what a service file calls it; empty where staff or Borough itself asked
 * @param askedBy null where a service or Borough itself asked
 * @param before how much of the payment had been given back when this was sent
 */
public record Refund(
        UUID id,
        UUID payment,
        String name,
        Money amount,
        State state,
        String why,
        Instant askedAt,
        @Nullable UUID askedBy,
        @Nullable String providerId,
        Money before) {
    /** Where it stands. */
    public enum State {
        ASKED,
        APPROVED,
        SENT,
        DONE,
        REFUSED,
        FAILED;

        String word() {
            return name().toLowerCase(java.util.Locale.UK);
        }

        static State read(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.UK));
        }
    }
}
