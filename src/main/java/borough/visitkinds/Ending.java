package borough.visitkinds;

import borough.values.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a crew says once for many jobs: about a street, or at the end of its day.
 *
 * @param marks what is recorded of the street, in words that council work knows; empty for nothing
 * @param done whether all jobs are done by it
 * @param stays whether the jobs stay as they are, to be done today
 * @param after how long after this the crew comes back; null where the jobs end with it
 */
public record Ending(
        String name,
        String crew,
        String customer,
        String means,
        String marks,
        boolean done,
        boolean stays,
        @Nullable Period after) {}
