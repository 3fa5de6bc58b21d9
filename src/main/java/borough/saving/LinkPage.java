package borough.saving;

import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody sees who opens a link to saved answers: nothing yet of whose or what they are. */
public record LinkPage(String action, boolean byEmail, @Nullable String wrong) {
    /** What only they know to whom the link was sent. */
    public String question() {
        return byEmail
                ? "Which email address did we send this link to?"
                : "What are the last 4 digits of the mobile number we sent this link to?";
    }

    /** What to put right, for the summary at the top. */
    public List<Fault> faults() {
        return wrong == null ? List.of() : List.of(new Fault("proof", wrong));
    }
}
