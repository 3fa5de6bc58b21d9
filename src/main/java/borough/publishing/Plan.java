package borough.publishing;

import java.time.Instant;

/** That a text of a service goes live at a time to come, and who wants it so. */
public record Plan(String slug, String hash, Instant at, String by, String why) {}
