package borough.joiners;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A group of the directory, without its members. */
record DirectoryGroup(
        UUID id, String name, @Nullable String externalId, Instant madeAt, Instant changedAt) {

    /** What a mapping calls it: the directory's own name for it, which its tokens use too. */
    String source() {
        return externalId == null ? id.toString() : externalId;
    }
}
