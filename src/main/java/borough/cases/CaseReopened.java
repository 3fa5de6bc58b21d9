package borough.cases;

import borough.values.Reference;
import java.time.Instant;

/** A case that had ended was opened again. */
public record CaseReopened(Reference reference, String service, Instant at) {}
