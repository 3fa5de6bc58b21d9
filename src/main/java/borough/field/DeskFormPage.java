package borough.field;

import borough.web.Asked;
import borough.web.Fault;
import java.util.List;
import java.util.Objects;

/** A supervisor's form, with what is known already said above it and what happened below. */
public record DeskFormPage(
        String title,
        List<String> above,
        String back,
        String action,
        String button,
        List<Asked> fields,
        List<String> history) {
    /** What to put right, for the summary at the top. */
    public List<Fault> faults() {
        return fields.stream().map(Asked::fault).filter(Objects::nonNull).toList();
    }
}
