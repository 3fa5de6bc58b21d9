package borough.account;

import borough.web.Choice;
import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How somebody wishes to be reached, and in which language. */
public record ReachPage(List<Choice> ways, List<Choice> languages, List<Fault> faults) {
    public @Nullable String error() {
        return faults.isEmpty() ? null : faults.getFirst().says();
    }
}
