package borough.payments;

import borough.values.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try to pay a charge.
 *
 * @param reference what it is known by elsewhere
 * @param providerId what the card company calls it; null until we know
 * @param receipt its number; null until it is paid
 */
public record Payment(
        UUID id,
        UUID charge,
        Way way,
        Life state,
        Money amount,
        String reference,
        @Nullable String providerId,
        @Nullable String nextUrl,
        String code,
        Instant createdAt,
        @Nullable Long receipt,
        Money refunded,
        @Nullable LocalDate settledOn) {
    /** How it is paid. */
    public enum Way {
        CARD,
        CASH,
        CHEQUE,
        WAIVER;

        String word() {
            return name().toLowerCase(java.util.Locale.UK);
        }

        static Way read(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.UK));
        }
    }

    Money refundable() {
        return way == Way.WAIVER ? Money.NOTHING : amount.minus(refunded);
    }
}
