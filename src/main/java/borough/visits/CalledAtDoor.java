package borough.visits;

import borough.values.Reference;
import borough.values.Uprn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of ours called at a door, whether it was opened or not.
 *
 * @param occasion what makes it known when it is told twice
 * @param caseReference the case that asked for it; null where none did
 * @param kind what for, such as "repair"
 * @param says how it went, in the words customers read, such as "nobody was in"
 */
public record CalledAtDoor(
        String occasion,
        @Nullable Reference caseReference,
        Uprn property,
        String kind,
        String says,
        Instant at) {}
