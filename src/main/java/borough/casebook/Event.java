package borough.casebook;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened to a case; {@code what} is a short kind, {@code words} are for staff, and
 * the occasion is what made it known as the same when it was heard twice.
 */
public record Event(
        int number, Instant at, By by, String what, String words, Optional<String> occasion) {

    /** Who did it and in which channel; the program itself is {@code Borough}, in no channel. */
    public record By(String who, String channel) {
        public static final By BOROUGH = new By("Borough", "none");
        public static final By CUSTOMER = new By("Customer", "web");
    }
}
