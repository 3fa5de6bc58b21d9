package borough.entrydesk;

import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.Link;
import borough.web.Moment;
import borough.web.SummaryRow;
import borough.web.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as staff see it, with all that was done to it.
 *
 * @param paper what its holder has of it on paper, while it holds
 * @param deeds what may be done now; none for who does not keep the register
 */
public record EntryPage(
        String register,
        String title,
        String path,
        Tag state,
        List<SummaryRow> rows,
        @Nullable Link ofCase,
        @Nullable Link paper,
        List<Choice> deeds,
        String why,
        List<Moment> history,
        Instant now,
        List<Fault> faults,
        @Nullable String told) {
    /** One that is added or changed. */
    public record Form(String title, String path, String back, String button, List<Asked> fields) {
        /** Everything to put right. */
        public List<Fault> faults() {
            return fields.stream().flatMap(it -> it.faults().stream()).toList();
        }
    }
}
