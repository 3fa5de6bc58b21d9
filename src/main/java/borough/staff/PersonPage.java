package borough.staff;

import borough.web.Grid;
import borough.web.Moment;
import borough.web.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One member of staff: where they work and what they may do. */
public record PersonPage(
        String name,
        List<SummaryRow> facts,
        Grid roles,
        @Nullable String editHref,
        @Nullable String inviteAction,
        @Nullable String sessionsHref,
        List<Moment> history,
        @Nullable String told) {}
