package borough.staff;

import borough.web.Choice;
import borough.web.Fault;
import borough.web.Moment;
import borough.web.Stages;
import borough.web.SummaryRow;
import borough.web.Tag;
import borough.worklists.CaseHolder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case: where it stands, what may happen next, what must be ticked before, what was said and
 * what was done.
 */
public record CasePage(
        String reference,
        String service,
        String where,
        Stages stages,
        Tag stage,
        @Nullable Instant due,
        List<SummaryRow> held,
        CaseHolder holder,
        List<Next> next,
        List<Choice> ticks,
        String action,
        List<SummaryRow> answers,
        List<Moment> timeline,
        @Nullable String told,
        @Nullable Fault fault) {
    /** Something that may happen next, in the flow's own words, and whether it needs a reason. */
    public record Next(String value, String text, boolean isUsual, boolean needsReason) {}

    /** Whether every choice here asks for a reason. */
    public boolean needsReason() {
        return next.stream().allMatch(Next::needsReason);
    }
}
