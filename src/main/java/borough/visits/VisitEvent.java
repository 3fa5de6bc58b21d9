package borough.visits;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a visit's history, written once.
 *
 * @param what what was changed where that is not the state, such as "moved"; else null
 * @param words why, in words of staff; empty where nobody gave any, or they were erased
 */
public record VisitEvent(
        Instant at,
        Visit.State state,
        @Nullable String reason,
        @Nullable UUID by,
        @Nullable String what,
        String words) {
    public VisitEvent(Instant at, Visit.State state, @Nullable String reason, @Nullable UUID by) {
        this(at, state, reason, by, null, "");
    }
}
