package borough.bookings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in a diary that somebody may choose, and all it takes to keep it for them.
 *
 * @param heldBack whether it is kept for those who can't wait, until the hour its diary names
 * @param byDay whether it stands for a whole day, so that its hour is nothing to anybody
 * @param doing what for, where not everything in the diary can be done by everybody
 * @param points how much of the diary it takes
 */
public record Slot(
        Instant at,
        LocalDate on,
        @Nullable Boolean heldBack,
        @Nullable Boolean byDay,
        @Nullable String diary,
        @Nullable String doing,
        @Nullable Long points) {}
