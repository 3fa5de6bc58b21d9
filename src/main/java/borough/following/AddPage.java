package borough.following;

import borough.web.Asked;
import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table to which rows are added, the page it leads back to, and the way off where private. */
public record AddPage(
        String service, Asked asked, String action, String back, @Nullable String exit) {
    public List<Fault> faults() {
        return asked.faults();
    }
}
