package borough.staff;

import borough.web.Grid;
import borough.web.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which team holds each role that service files name. */
public record RolesPage(
        Grid roles, @Nullable String addHref, List<Moment> history, @Nullable String told) {}
