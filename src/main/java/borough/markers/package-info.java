/**
 * Warnings about a place or a person, shown to whoever goes there, rings or meets them. Start at
 * {@link borough.markers.Markers}.
 */
@Uses({"council", "customers", "data", "files", "holdings", "messages", "safety", "values"})
@NullMarked
package borough.markers;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
