package borough.visits;

import borough.values.Reference;
import java.time.Instant;
import java.util.UUID;

/** A crew is on its way to a visit, or has begun it. */
public record VisitStarted(
        Reference caseReference, UUID visit, String kind, String name, Instant at) {}
