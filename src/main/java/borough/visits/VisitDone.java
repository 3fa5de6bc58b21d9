package borough.visits;

import borough.values.Reference;
import java.time.Instant;
import java.util.UUID;

/** A crew has done what a visit was for. */
public record VisitDone(
        Reference caseReference, UUID visit, String kind, String name, Instant at) {}
