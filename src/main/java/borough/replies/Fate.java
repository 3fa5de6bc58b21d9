package borough.replies;

/** What became of something that came in. */
public enum Fate {
    /** It is kept with its case. */
    LANDED,
    /** It waits for an adviser to say which case it is about. */
    WAITS,
    /** The same was taken in before. */
    HEARD_BEFORE,
    /** A mailbox could not deliver what we sent. */
    BOUNCE,
    /** A machine wrote it; nobody is bothered with it and nothing answers it. */
    AUTOMATIC,
    /** It is no text or email at all. */
    UNREADABLE
}
