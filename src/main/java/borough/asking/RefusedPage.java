package borough.asking;

import borough.web.Fault;
import borough.web.FileShown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why this cannot go on, what to do instead, and whether one may go on all the same. */
public record RefusedPage(
        JourneyFrame around,
        String why,
        List<String> says,
        List<String> shown,
        @Nullable Offer offer,
        @Nullable String back,
        GoOn goOn,
        List<FileShown> files) {
    /** Whether anybody may go on, by this button, or only staff of a role, with a reason. */
    public record GoOn(String action, @Nullable String button, @Nullable Overriding overriding) {}

    /** What to do instead, there and then. */
    public record Offer(String button, String href, @Nullable String says) {}

    /** For staff whose role may go on all the same, with a reason. */
    public record Overriding(String role, @Nullable String error) {}

    /** What to put right, for the summary at the top. */
    public List<Fault> faults() {
        var error = goOn.overriding() == null ? null : goOn.overriding().error();
        return error == null ? List.of() : List.of(new Fault("reason", error));
    }
}
