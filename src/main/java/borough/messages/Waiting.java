package borough.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many messages of a channel wait, since when, and what holds them up. */
public record Waiting(Channel channel, int count, Instant since, @Nullable String problem) {}
