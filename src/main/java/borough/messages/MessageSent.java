package borough.messages;

import borough.values.Reference;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A carrier has taken a message.
 *
 * @param contact the keyed hash of where it went; null once it is erased
 */
public record MessageSent(
        @Nullable Reference caseReference,
        UUID message,
        String moment,
        Channel channel,
        @Nullable String contact,
        Instant at) {}
