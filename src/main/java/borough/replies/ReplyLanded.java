package borough.replies;

import borough.messages.Channel;
import borough.values.Reference;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's answer to what we sent was kept with its case.
 *
 * @param contact the keyed hash of the number or address it came from
 */
public record ReplyLanded(
        Reference caseReference, UUID reply, Channel channel, String contact, Instant at) {}
