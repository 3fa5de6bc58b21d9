package borough.customerview;

import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks why somebody looks: at a whole record, or at those cases of it that are kept back. */
public record CustomerWhyPage(String name, String action, boolean isWhole, @Nullable Fault fault) {
    /** What to put right, for the summary at the top. */
    public List<Fault> faults() {
        return fault == null ? List.of() : List.of(fault);
    }
}
