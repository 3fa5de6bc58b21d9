package borough.subjectaccess;

import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fetching what we hold by a link; {@code works} is false once it opens nothing more. */
public record FetchPage(boolean works, @Nullable Fault fault) {
    public List<Fault> faults() {
        return fault == null ? List.of() : List.of(fault);
    }

    public @Nullable String wrong() {
        return fault == null ? null : fault.says();
    }
}
