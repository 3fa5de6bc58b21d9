package borough.entries;

import borough.web.Asked;
import borough.web.Fault;
import java.util.List;

/** An entry that is added or changed. */
public record EntryFormPage(
        String title, String path, String back, String button, List<Asked> fields) {

    /** Everything to put right. */
    public List<Fault> faults() {
        return fields.stream().flatMap(it -> it.faults().stream()).toList();
    }
}
