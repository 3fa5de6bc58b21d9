package borough.retention;

import java.time.Instant;
import java.util.UUID;

/** A customer of whom everything must stay. */
public record CustomerHold(UUID id, String reason, UUID by, String byName, Instant at) {}
