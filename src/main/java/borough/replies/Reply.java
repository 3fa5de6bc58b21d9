package borough.replies;

import borough.messages.Channel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that came in answer to what we sent.
 *
 * @param theirId what whoever brought it calls it; the same is taken in once
 * @param to where it was sent: for an email every address it names
 */
record Reply(Channel channel, String theirId, String from, String to, String text, Nature nature) {

    /**
     * What kind of thing it is: whether a machine wrote it, how many files came with it, and which
     * of our messages it says could not be delivered.
     */
    record Nature(boolean automatic, int files, Optional<Bounce> bounce) {
        static final Nature USUAL = new Nature(false, 0, Optional.empty());
    }

    /** Something came back, and why; one of these is our message, if any is. */
    record Bounce(List<UUID> messages, String why) {}
}
