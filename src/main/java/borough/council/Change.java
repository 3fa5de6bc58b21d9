package borough.council;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One change to the council's structure: who made it, and what stood there before and after. */
public record Change(
        Instant at, String who, String what, @Nullable String before, @Nullable String after) {}
