package borough.account;

import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where somebody gives us another email address or mobile number. */
public record ContactDetailPage(boolean isMobile, String now, String typed, @Nullable Fault fault) {
    public List<Fault> faults() {
        return fault == null ? List.of() : List.of(fault);
    }

    public @Nullable String error() {
        return fault == null ? null : fault.says();
    }
}
