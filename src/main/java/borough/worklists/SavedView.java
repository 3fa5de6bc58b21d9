package borough.worklists;

import java.util.Optional;
import java.util.UUID;

/** A list under a name: whose it is, and the team that it is shared with, if it is. */
public record SavedView(UUID id, UUID owner, Optional<String> team, String name, String query) {}
