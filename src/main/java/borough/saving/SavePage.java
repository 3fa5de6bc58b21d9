package borough.saving;

import borough.asking.JourneyFrame;
import borough.web.Fault;
import borough.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where to send the link by which one goes on later. */
public record SavePage(JourneyFrame around, Ways ways, String until, Notes notes, Typed typed) {

    /** Where it is saved and where one came from, and other ways to have it finished. */
    public record Ways(String path, List<Link> others) {}

    /**
     * That the answer begun on the page before was not kept, and that this device will not open the
     * answers any more.
     */
    public record Notes(boolean notKept, boolean closesHere) {}

    /** What was typed, and what is wrong with it. */
    public record Typed(String contact, @Nullable String wrong) {}

    /** What to put right, for the summary at the top. */
    public List<Fault> faults() {
        return typed.wrong() == null ? List.of() : List.of(new Fault("contact", typed.wrong()));
    }
}
