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
        Contents contents,
        Care care) {

    /** One with nothing special about it. */
    public NewMessage(
            @Nullable Reference caseReference,
            String moment,
            String occasion,
            Channel channel,
            Contents contents) {
        this(caseReference, moment, occasion, channel, contents, Care.USUAL);
    }

    /** The same on another occasion, so that it is another one. */
    public NewMessage on(String other) {
        return new NewMessage(caseReference, moment, other, channel, contents, care);
    }

    NewMessage by(Channel other) {
        return new NewMessage(caseReference, moment, occasion, other, contents, care);
    }

    NewMessage to(String address) {
        var there = new Contents(address, contents.subject(), contents.text());
        return new NewMessage(caseReference, moment, occasion, channel, there, care);
    }
}
