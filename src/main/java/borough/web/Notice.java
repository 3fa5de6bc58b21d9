package borough.web;

import org.jspecify.annotations.Nullable;

/** Something the council wants everyone to know for a while. */
public record Notice(
        String title, String says, String when, @Nullable String href, boolean urgent) {}
