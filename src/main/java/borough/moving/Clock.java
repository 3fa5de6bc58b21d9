package borough.moving;

import java.time.Instant;
import java.util.Optional;

/**
 * A date that a case, or a part of it, keeps to. {@code at} is empty while it stands still; {@code
 * says} names what ends then, where it is no promise.
 */
public record Clock(String part, Kind kind, Optional<Instant> at, String says) {
    /** Whose date it is. */
    public enum Kind {
        /** What the customer was promised. */
        PROMISE,
        /** What the law allows. */
        LAW,
        /** What the team set itself. */
        OURS
    }
}
