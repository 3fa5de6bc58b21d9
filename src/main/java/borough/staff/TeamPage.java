package borough.staff;

import borough.web.Grid;
import borough.web.Link;
import borough.web.Moment;
import borough.web.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One team and the people in it. */
public record TeamPage(
        String name,
        Link department,
        List<SummaryRow> facts,
        Grid people,
        @Nullable String editHref,
        @Nullable String endHref,
        @Nullable String addPersonHref,
        List<Moment> history,
        @Nullable String told) {}
