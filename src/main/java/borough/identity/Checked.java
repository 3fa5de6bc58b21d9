package borough.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * What a check came to.
 *
 * @param until from when on it counts no more
 * @param by the adviser's name
 */
public record Checked(
        UUID check, Level level, String channel, String by, Instant at, Instant until) {
    /** Whether it counts at a moment for what asks for this level. */
    boolean counts(Level wanted, Instant now) {
        return level.isEnoughFor(wanted) && now.isBefore(until);
    }
}
