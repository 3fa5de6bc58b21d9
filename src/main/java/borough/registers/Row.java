package borough.registers;

import borough.values.Reference;
import java.time.Instant;
import java.util.List;

/** What was entered for a case, in the order of the register's columns. */
public record Row(Instant at, Reference caseReference, List<String> values) {}
