package borough.joiners;

import java.time.Instant;
import java.util.UUID;

/** Somebody whom the directory told us of; the id is that of the person. */
record DirectoryPerson(UUID id, Told told, Instant madeAt, Instant changedAt) {}
