package borough.asking;

import borough.web.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All answers, to look over before sending. */
public record CheckPage(
        JourneyFrame around,
        List<SummaryRow> answers,
        List<SummaryRow> costs,
        String path,
        @Nullable String promise,
        @Nullable String back,
        Told told) {
    /**
     * What stands above the answers: that something could not be looked up, and that they were
     * changed on another page. {@code drawn} stands for the answers that the page shows.
     */
    public record Told(boolean notLookedUp, boolean changed, String drawn) {}
}
