package borough.rounds;

/** A crew's days or round were changed by a new file; what is planned for it may have to move. */
public record CrewChanged(String crew) {}
