package borough.messages;

import borough.values.Reference;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message will not arrive, and why.
 *
 * @param contact the keyed hash of where it went; null once it is erased
 * @param mustReach the role that must know, where the service file names one
 */
public record MessageFailed(
        @Nullable Reference caseReference,
        UUID message,
        String moment,
        Channel channel,
        @Nullable String contact,
        @Nullable String mustReach,
        String problem,
        Instant at) {}
