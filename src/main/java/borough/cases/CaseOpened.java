package borough.cases;

import borough.values.Reference;
import java.time.Instant;

/** A case was opened. */
public record CaseOpened(Reference reference, String service, Instant at) {}
