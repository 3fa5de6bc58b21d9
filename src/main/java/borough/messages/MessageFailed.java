package borough.messages;

import borough.values.Reference;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message will not arrive, and why. */
public record MessageFailed(
        @Nullable Reference caseReference,
        UUID message,
        String moment,
        Channel channel,
        String problem,
        Instant at) {}
