package borough.casework;

import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each look at this case is put on record, so whoever looks says why before they see it. */
public record WhyPage(String reference, @Nullable Fault fault) {
    public String path() {
        return "/staff/cases/" + reference + "/why";
    }

    public List<Fault> faults() {
        return fault == null ? List.of() : List.of(fault);
    }
}
