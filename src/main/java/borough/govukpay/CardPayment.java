package borough.govukpay;

import borough.values.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment as GOV.UK Pay has it.
 *
 * @param id 26 characters of theirs
 * @param reference ours
 * @param code why it failed, such as P0020; empty where it did not
 * @param nextUrl where the card is typed in; null once that is over
 * @param refundable what may still be refunded
 * @param refunded what was asked to be refunded so far
 * @param settledOn the day it came to the bank; null before
 * @param fee what the card company keeps for itself
 */
public record CardPayment(
        String id,
        String reference,
        Money amount,
        String status,
        String code,
        @Nullable String nextUrl,
        boolean mayCancel,
        Money refundable,
        Money refunded,
        @Nullable LocalDate settledOn,
        Money fee) {}
