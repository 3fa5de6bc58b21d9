/** The desks of staff: what waits for a team, each case, and the keeping of the council itself. */
@Uses({"cases", "council", "places", "signin", "values", "vocabulary", "web"})
@NullMarked
package borough.staff;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
