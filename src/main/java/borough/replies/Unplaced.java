package borough.replies;

import borough.messages.Channel;
import java.time.Instant;
import java.util.UUID;

/** An answer of which nobody can tell the case; it waits for an adviser. */
public record Unplaced(
        UUID id, Instant cameAt, Channel channel, String from, String text, String why) {}
