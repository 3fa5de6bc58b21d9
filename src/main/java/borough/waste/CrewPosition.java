package borough.waste;

import java.time.Instant;

/** Where a round's lorry last said it was, in metres on the national grid. */
public record CrewPosition(String round, Instant at, int easting, int northing) {}
