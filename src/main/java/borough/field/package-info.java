/** Crews in the street: today's round on a tablet. */
@Uses({"council", "visits", "web"})
@NullMarked
package borough.field;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
