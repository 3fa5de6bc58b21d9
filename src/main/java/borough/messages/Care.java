package borough.messages;

import java.util.Optional;

/**
 * What is special about a message.
 *
 * @param mustReach the role that must know where it does not arrive
 */
public record Care(When when, Optional<String> mustReach) {
    public static final Care USUAL = new Care(When.AWAKE, Optional.empty());

    /** Whether it may be sent in quiet hours. */
    public enum When {
        /** Never: it waits for their end. */
        AWAKE,
        /** It answers what the person did just now, and goes while they are sure to be awake. */
        ANSWER,
        /** It goes at any hour. */
        URGENT
    }

    public static Care of(When when) {
        return new Care(when, Optional.empty());
    }
}
