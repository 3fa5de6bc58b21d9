package borough.messages;

import borough.values.Reference;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A carrier has taken a message. */
public record MessageSent(
        @Nullable Reference caseReference,
        UUID message,
        String moment,
        Channel channel,
        Instant at) {}
