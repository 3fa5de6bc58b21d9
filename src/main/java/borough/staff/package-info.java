/** Staff desks: the worklist, a case, and the council's departments, teams and people. */
@Uses({"council", "signin", "web"})
@NullMarked
package borough.staff;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
