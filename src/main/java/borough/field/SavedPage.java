package borough.field;

import borough.web.Job;
import org.jspecify.annotations.Nullable;

/** An answer is kept, and here is the next stop. */
public record SavedPage(
        String where,
        String what,
        String saved,
        @Nullable Job next,
        String roundHref,
        String light) {}
