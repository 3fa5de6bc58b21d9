package borough.journeys;

import borough.web.Asked;
import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question. */
public record QuestionPage(
        String service,
        Asked asked,
        String action,
        @Nullable String back,
        List<String> warnings,
        String button) {
    /** What to put right, for the summary at the top. */
    public List<Fault> faults() {
        return asked.faults();
    }
}
