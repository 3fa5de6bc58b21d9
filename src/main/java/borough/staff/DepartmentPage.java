package borough.staff;

import borough.web.Grid;
import borough.web.Moment;
import borough.web.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One department and its teams. */
public record DepartmentPage(
        String name,
        List<SummaryRow> facts,
        Grid teams,
        @Nullable String editHref,
        @Nullable String endHref,
        @Nullable String addTeamHref,
        List<Moment> history,
        @Nullable String told) {}
