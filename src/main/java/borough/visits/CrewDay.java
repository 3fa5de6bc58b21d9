package borough.visits;

/** How a crew's day stands: jobs still to do, and jobs finished today. */
public record CrewDay(String crew, int open, int finished) {}
