package borough.web;

import org.jspecify.annotations.Nullable;

/** Something stands in the way: a reference to quote where there is one, and a number to ring. */
public record ProblemPage(@Nullable String reference, @Nullable String phone) {
    /** Nothing to quote and nobody to ring. */
    public static ProblemPage plain() {
        return new ProblemPage(null, null);
    }
}
