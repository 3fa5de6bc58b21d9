package borough.visits;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a visit's history, written once. */
public record VisitEvent(
        Instant at, Visit.State state, @Nullable String reason, @Nullable UUID by) {}
