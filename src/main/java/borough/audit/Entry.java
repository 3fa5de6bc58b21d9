package borough.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One entry as it is read.
 *
 * @param said what was said, opened; empty where nothing was, or it was erased
 * @param erased whether what was said was erased
 */
public record Entry(
        UUID id,
        Instant at,
        Actor by,
        NewEntry.Kind kind,
        String what,
        About about,
        Map<String, String> said,
        boolean erased) {}
