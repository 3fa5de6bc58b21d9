package borough.asking;

import borough.web.Asked;
import borough.web.Fault;
import borough.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question. {@code drawn} stands for the answer that the page was drawn with, so that a page
 * left open elsewhere cannot overwrite a newer one unseen.
 */
public record QuestionPage(
        JourneyFrame around,
        Asked asked,
        String action,
        String drawn,
        @Nullable String back,
        Told told,
        @Nullable String help) {

    /**
     * What stands around the question: an answer given since on another page, that something could
     * not be looked up, and where somebody tells us an address that we do not have.
     */
    public record Told(@Nullable String newer, boolean notLookedUp, @Nullable Link missing) {}

    /** What to put right, for the summary at the top. */
    public List<Fault> faults() {
        return asked.faults();
    }
}
