package borough.payments;

import borough.web.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a request is paid for.
 *
 * @param owed what is to be paid, as people write it; null where it is nothing
 * @param waits whether a payment is on its way that we have not heard of yet
 * @param told what became of the last try, if it failed
 * @param paid what was paid and given back
 */
public record PayPage(
        String title,
        String reference,
        @Nullable String owed,
        boolean waits,
        @Nullable String told,
        List<SummaryRow> paid,
        String path,
        String followHref) {}
