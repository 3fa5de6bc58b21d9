/** How pages are made and who may see them: layout, components, errors, and the guard. */
@Uses({"council", "data", "overload", "tongues", "values"})
@NullMarked
package borough.web;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
