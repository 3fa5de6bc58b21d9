package borough.api;

import borough.web.Asked;
import borough.web.Fault;
import borough.web.Grid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The keys of partners, and the form that makes one; {@code made} is shown this once. */
public record KeysPage(Grid keys, List<Revocable> open, List<Asked> fields, @Nullable String made) {
    /** A key that opens something, and where it is taken back. */
    public record Revocable(String name, String action) {}

    /** What to put right, for the summary at the top. */
    public List<Fault> faults() {
        return fields.stream().map(Asked::fault).filter(Objects::nonNull).toList();
    }
}
