package borough.cases;

import borough.values.Reference;
import java.time.Instant;

/** A case ended, with an outcome such as {@code done} or {@code refused}. */
public record CaseClosed(Reference reference, String service, String outcome, Instant at) {}
