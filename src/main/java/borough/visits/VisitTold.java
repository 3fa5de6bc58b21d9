package borough.visits;

import borough.values.Reference;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a case is told of the visit it asked for, in the words that service files hear.
 *
 * @param action the action that asked for the visit
 * @param event such as "could not"
 * @param occasion what makes it known when it is told twice
 */
record VisitTold(
        Reference caseReference,
        String action,
        String event,
        String occasion,
        Instant at,
        @Nullable String reason,
        @Nullable String outcome,
        int tries,
        @Nullable LocalDate backOn,
        @Nullable String photo) {}
