package borough.upkeep;

import borough.web.Asked;
import borough.web.Fault;
import java.util.List;
import java.util.Objects;

/** One thing of a record to be said, and what it will do. */
public record FormPage(
        String title,
        String name,
        List<String> above,
        String back,
        String action,
        String button,
        List<Asked> fields) {
    /** What to put right, for the summary at the top. */
    public List<Fault> faults() {
        return fields.stream().map(Asked::fault).filter(Objects::nonNull).toList();
    }
}
