package borough.staff;

import borough.web.Grid;
import borough.web.Paging;
import org.jspecify.annotations.Nullable;

/** Staff found by name, email or team. */
public record PeoplePage(
        String asked, Grid people, long found, Paging paging, @Nullable String addHref) {}
