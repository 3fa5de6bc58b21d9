package borough.services;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Where a case stands: its stage, since when, what is promised, and the timers of this stage that
 * have struck already without leaving it.
 */
public record Standing(
        CaseName name, String stage, Instant since, Optional<Instant> due, Set<String> struck) {
    public Standing {
        struck = Set.copyOf(struck);
    }

    /** The reference people read aloud, and the address where the customer follows the case. */
    public record CaseName(String reference, String link) {}

    /** Sent, but in no stage yet. */
    public static Standing sent(String reference, String link, Instant at) {
        return new Standing(new CaseName(reference, link), "", at, Optional.empty(), Set.of());
    }
}
