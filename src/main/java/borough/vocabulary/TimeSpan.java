package borough.vocabulary;

import java.time.Instant;

/** From one moment until a later one. */
public record TimeSpan(Instant from, Instant until) {}
