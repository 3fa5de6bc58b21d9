package borough.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A partner's key as administrators see it; the key itself is not here. */
record ApiKey(
        UUID id,
        String name,
        List<String> services,
        Done made,
        Optional<Instant> usedAt,
        Optional<Done> revoked) {

    /** Who did something, and when. */
    record Done(String by, Instant at) {}
}
