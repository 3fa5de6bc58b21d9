package borough.council;

import java.util.UUID;

/** Somebody no longer works for the council. */
public record PersonLeft(UUID person) {}
