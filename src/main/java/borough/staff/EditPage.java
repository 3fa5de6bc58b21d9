package borough.staff;

import borough.council.Stood;
import borough.web.Asked;
import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form that changes a department, a team or a person. {@code drawn} is the mark of how that stood
 * then; {@code newer} says how it stands where somebody else has changed it since.
 */
public record EditPage(
        String title,
        String back,
        String action,
        String button,
        List<Asked> fields,
        @Nullable String removeAction,
        String drawn,
        @Nullable String newer) {
    /** A form for something new, which nobody else can have changed. */
    public EditPage(String title, String back, String action, String button, List<Asked> fields) {
        this(title, back, action, button, fields, null, "", null);
    }

    /** The same for something that stands like this. */
    EditPage of(Stood it) {
        return new EditPage(title, back, action, button, fields, removeAction, it.mark(), newer);
    }

    /** The same, with what somebody else made of it since the form was drawn before. */
    EditPage since(String words) {
        return new EditPage(title, back, action, button, fields, removeAction, drawn, words);
    }

    /** What to put right, for the summary at the top. */
    public List<Fault> faults() {
        return fields.stream().map(Asked::fault).filter(java.util.Objects::nonNull).toList();
    }
}
