package borough.entries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with an entry.
 *
 * @param was what it said before, sealed
 */
public record EntryLine(
        Instant at,
        String who,
        String what,
        String why,
        @Nullable String caseReference,
        byte @Nullable [] was) {}
