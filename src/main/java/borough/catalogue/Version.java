package borough.catalogue;

import java.time.Instant;

/** That a text of a service went live in this council, when, and who put it there. */
public record Version(String slug, String hash, Instant since, String by) {}
