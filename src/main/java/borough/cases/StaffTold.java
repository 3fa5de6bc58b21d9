package borough.cases;

import borough.values.Reference;
import java.time.Instant;

/**
 * A case told those of a role something, as its file says; what it said is the event of this
 * number.
 */
public record StaffTold(Reference reference, int number, String holder, Instant at) {}
