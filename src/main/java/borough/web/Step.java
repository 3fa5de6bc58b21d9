package borough.web;

import org.jspecify.annotations.Nullable;

/** One thing that happens next, and when where that is known. */
public record Step(String says, @Nullable String when) {}
