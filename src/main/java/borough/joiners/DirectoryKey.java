package borough.joiners;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A directory's key as administrators see it; the key itself is not here. */
record DirectoryKey(
        UUID id,
        String name,
        Instant madeAt,
        String madeBy,
        Optional<Instant> usedAt,
        Optional<Instant> revokedAt,
        String revokedBy) {

    boolean isInUse() {
        return revokedAt.isEmpty();
    }
}
