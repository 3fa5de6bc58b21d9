/**
 * Which council this is: its name and hosts, departments, teams, people and roles, working days and
 * brand. Start at {@link Councils} and {@link People}.
 */
@Uses({"audit", "data", "files", "values"})
@NullMarked
package borough.council;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
