package borough.retention;

import borough.values.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A case that must stay past its time.
 *
 * @param reviewOn the day on which somebody looks whether it still must
 */
public record Hold(
        UUID id,
        Reference reference,
        String reason,
        UUID by,
        String byName,
        Instant at,
        LocalDate reviewOn) {}
