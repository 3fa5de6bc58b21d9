package borough.journeys;

import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why this cannot go on, since when, and what to do instead. */
public record RefusedPage(
        String service,
        String why,
        List<String> says,
        @Nullable String since,
        @Nullable Offer offer,
        @Nullable String back,
        @Nullable Overriding overriding) {
    /** What to do instead, there and then. */
    public record Offer(String button, String href, @Nullable String says) {}

    /** For staff whose role may go on all the same, with a reason. */
    public record Overriding(String role, String action, @Nullable String error) {}

    /** What to put right, for the summary at the top. */
    public List<Fault> faults() {
        var error = overriding == null ? null : overriding.error();
        return error == null ? List.of() : List.of(new Fault("reason", error));
    }
}
