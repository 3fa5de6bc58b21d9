/**
 * Who joins, moves and leaves, as the council's own directory tells us by SCIM 2.0 while it
 * happens: people, groups, and the teams that an administrator says groups and roles stand for.
 * Start at {@link borough.joiners.Joiners}.
 */
@Uses({"audit", "council", "data", "signin", "values", "web"})
@NullMarked
package borough.joiners;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
