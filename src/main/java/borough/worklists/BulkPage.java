package borough.worklists;

import borough.web.Choice;
import borough.web.Fault;
import java.util.List;

/** What may be done with many cases at once: what would happen in which of them. */
public record BulkPage(
        String title, String list, List<Line> cases, List<Way> ways, List<Fault> faults) {

    /** A case that was ticked. */
    public record Line(String reference, String href, String what, String where) {}

    /**
     * A decision, what it asks for, the cases in which it may be taken and those that stay as they
     * are.
     */
    public record Way(
            String part,
            String decision,
            String text,
            boolean needsReason,
            List<Choice> ticks,
            List<Line> where,
            List<Line> notWhere) {
        /** Makes the fields of this way known from those of the others. */
        public String id() {
            return idOf(part, decision);
        }
    }

    /** What makes a decision of the case, or of a part, known in a page. */
    static String idOf(String part, String decision) {
        return (part + " " + decision).strip().replaceAll("[^a-z0-9]+", "-");
    }

    /** The address of the list they were ticked in. */
    public String listHref() {
        return ListQuery.read(list).path();
    }
}
