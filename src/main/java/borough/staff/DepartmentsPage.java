package borough.staff;

import borough.web.Grid;
import org.jspecify.annotations.Nullable;

/** All departments. */
public record DepartmentsPage(Grid departments, @Nullable String addHref, @Nullable String told) {}
