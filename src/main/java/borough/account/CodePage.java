package borough.account;

import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a resident enters the code that we sent. */
public record CodePage(String sentTo, @Nullable Fault fault) {
    public List<Fault> faults() {
        return fault == null ? List.of() : List.of(fault);
    }

    public @Nullable String error() {
        return fault == null ? null : fault.says();
    }
}
