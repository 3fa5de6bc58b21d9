/**
 * Warnings about a place, shown to whoever goes there before they knock. Start at {@link
 * borough.markers.Markers}.
 */
@Uses({"data", "files", "values"})
@NullMarked
package borough.markers;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
