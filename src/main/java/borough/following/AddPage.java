package borough.following;

import borough.web.Asked;
import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to which rows are added, where it is sent and leads back to, the number of the last event
 * that whoever adds had seen, and the way off where private.
 */
public record AddPage(String service, Asked asked, Way way, int seen, @Nullable String exit) {
    /** Where the form is sent, and the page it leads back to. */
    public record Way(String action, String back) {}

    public List<Fault> faults() {
        return asked.faults();
    }
}
