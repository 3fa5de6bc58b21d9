package borough.visits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a crew's day stands: jobs still to do, jobs finished today, how many of the open ones are
 * late, the minutes they take, and when it last said something.
 */
public record CrewDay(
        String crew, int open, int finished, int late, int minutes, @Nullable Instant lastAt) {}
