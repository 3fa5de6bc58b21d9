package borough.bookings;

import borough.values.Reference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something came of a booking that its case is to hear.
 *
 * @param action the word that asked for it
 * @param effect what its service calls it
 * @param minutesLate how late the council runs, in minutes; null where that was not said
 */
public record BookingTold(
        Reference caseReference,
        String action,
        String effect,
        String event,
        String occasion,
        String booking,
        String resource,
        Instant at,
        Instant until,
        @Nullable Integer minutesLate,
        boolean byCustomer) {}
