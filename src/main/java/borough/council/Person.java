package borough.council;

import java.util.List;
import java.util.UUID;

/** A member of staff. What they may do follows from their teams. */
public record Person(UUID id, String name, String email, List<String> teams, boolean active) {}
