package borough.council;

import java.util.Set;

/** A team: where it belongs, and what its members may do. */
public record Team(String slug, String department, String name, Set<Duty> duties) {}
