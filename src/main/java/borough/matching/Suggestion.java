package borough.matching;

import borough.customers.Alike.Both;
import borough.customers.CustomerId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two records that may be one, and why.
 *
 * @param state waiting; proposed by somebody whom a second must agree with; merged; or apart
 * @param proposer who proposed it, and which record they would keep
 */
public record Suggestion(
        Both both,
        double points,
        List<String> reasons,
        String state,
        @Nullable UUID proposer,
        @Nullable String by,
        @Nullable CustomerId kept) {
    public boolean isProposed() {
        return state.equals("proposed");
    }
}
