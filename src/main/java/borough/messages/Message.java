package borough.messages;

import borough.values.Reference;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something we told somebody, or are about to.
 *
 * @param contents null once they were erased
 * @param carrierId what the carrier calls it, once it has it
 * @param problem why it is not on its way, in plain words
 */
public record Message(
        UUID id,
        @Nullable Reference caseReference,
        String moment,
        Channel channel,
        @Nullable Contents contents,
        State state,
        int tries,
        Instant toldAt,
        @Nullable Instant sentAt,
        @Nullable String carrierId,
        @Nullable String problem,
        Special special) {

    /**
     * What is special about it: until when it goes out in quiet hours too, the role that must know
     * if it does not arrive, the keyed hash of where it goes, and whether it is for somebody else
     * than the customer and so goes there whatever they wished.
     */
    public record Special(
            @Nullable Instant atOnceUntil,
            @Nullable String mustReach,
            @Nullable String contact,
            boolean onlyThere) {}

    Message readdressed(Channel other, Contents there) {
        return new Message(
                id,
                caseReference,
                moment,
                other,
                there,
                state,
                tries,
                toldAt,
                sentAt,
                carrierId,
                problem,
                special);
    }

    /** How a message stands. */
    public enum State {
        /** To be sent when its time comes. */
        WAITING,
        /** In the hands of a node; if that node dies the carrier is asked whether it has it. */
        SENDING,
        /** The carrier has it. */
        SENT,
        /** The carrier says it arrived. */
        DELIVERED,
        /** It will not arrive. */
        FAILED,
        /** Nobody was to be sent it; it is read beside its case. */
        KEPT;

        public String word() {
            return name().toLowerCase(Locale.UK);
        }

        static State read(String word) {
            return valueOf(word.toUpperCase(Locale.UK));
        }
    }
}
