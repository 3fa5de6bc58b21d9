package borough.vocabulary;

import org.jspecify.annotations.Nullable;

/** A place somebody pointed at: metres on the national grid, and what it is near, in words. */
public record MapPin(int easting, int northing, @Nullable String near) {}
