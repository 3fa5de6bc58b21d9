package borough.visits;

import borough.values.Reference;
import java.time.Instant;
import java.util.UUID;

/**
 * A crew could not do what a visit was for.
 *
 * @param reason the reason's name, as service files know it
 * @param because the same in words for the customer, to follow "because"
 */
public record VisitCouldNot(
        Reference caseReference,
        UUID visit,
        String kind,
        String name,
        Instant at,
        String reason,
        String because) {}
