package borough.messages;

import borough.values.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell somebody.
 *
 * @param caseReference the case it is about; null for what belongs to no case, such as a link to
 *     sign in
 * @param moment the message's name in a service file, such as "accepted"
 * @param occasion what makes this telling the same as another: the id of the event that led to it,
 *     say; the same case, moment and occasion is told once however often it is asked
 */
public record NewMessage(
        @Nullable Reference caseReference,
        String moment,
        String occasion,
        Channel channel,
        Contents contents) {}
