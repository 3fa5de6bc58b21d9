package borough.retention;

import borough.values.Reference;
import java.time.Instant;

/**
 * A case that was erased.
 *
 * @param rule how long its file keeps it
 * @param by Borough, or who asked for it
 * @param what went with it
 */
public record Erased(
        Reference reference,
        String service,
        String rule,
        Instant endedAt,
        Instant erasedAt,
        String by,
        String what) {}
