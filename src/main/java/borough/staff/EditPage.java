package borough.staff;

import borough.web.Asked;
import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form that changes a department, a team or a person. */
public record EditPage(
        String title,
        String back,
        String action,
        String button,
        List<Asked> fields,
        @Nullable String removeAction) {
    /** What to put right, for the summary at the top. */
    public List<Fault> faults() {
        return fields.stream().map(Asked::fault).filter(java.util.Objects::nonNull).toList();
    }
}
