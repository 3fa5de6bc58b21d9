/** The desks of staff: each case, searching, and the keeping of the council itself. */
@Uses({
    "cases",
    "catalogue",
    "council",
    "files",
    "places",
    "signin",
    "values",
    "vocabulary",
    "web",
    "worklists"
})
@NullMarked
package borough.staff;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
