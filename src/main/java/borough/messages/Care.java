package borough.messages;

import java.util.Optional;

/**
 * What is special about a message.
 *
 * @param mustReach the role that must know where it does not arrive
 * @param onlyThere whether it goes where it was told to, whatever the customer of its case wished
 *     since: as one to somebody else does
 */
public record Care(When when, Optional<String> mustReach, boolean onlyThere) {
    public static final Care USUAL = new Care(When.AWAKE, Optional.empty());

    /** Of one to the customer of its case. */
    public Care(When when, Optional<String> mustReach) {
        this(when, mustReach, false);
    }

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
