package borough.visitkinds;

import borough.values.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a crew may say of a visit: how it was done, or why it could not be.
 *
 * @param name what service files call it, such as "not out"
 * @param crew what is on the crew's button
 * @param customer what the customer is told, to follow "because"
 * @param means when a crew should choose it
 * @param noAccess whether nobody let the crew in, so that it tries again
 * @param followUp what this makes to be done later; null for nothing
 */
public record Reason(
        String name,
        String crew,
        String customer,
        String means,
        boolean noAccess,
        @Nullable FollowUp followUp) {

    /** Another visit that an outcome makes, so long after. */
    public record FollowUp(String kind, Period after, String work) {}
}
