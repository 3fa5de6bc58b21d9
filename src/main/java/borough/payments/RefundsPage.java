package borough.payments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refunds that wait for a second person, and what was found by a reference. */
public record RefundsPage(List<Waits> waiting, @Nullable String told) {

    /** One refund; whether whoever looks may decide it. */
    public record Waits(
            String id, String amount, String why, String reference, boolean mayDecide) {}
}
