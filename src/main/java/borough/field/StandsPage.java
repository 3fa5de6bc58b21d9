package borough.field;

import org.jspecify.annotations.Nullable;

/**
 * A press came too late, or for a list on which the job no longer is: what stands, and that nothing
 * changed.
 *
 * @param anyway how the same is said knowingly; null where it cannot be
 */
public record StandsPage(
        String where,
        String what,
        String stands,
        String roundHref,
        String saved,
        String light,
        @Nullable Anyway anyway) {

    /** The same answer again, for the list on which the job is now. */
    public record Anyway(
            String action, String answer, String reason, String crew, String day, String text) {}
}
