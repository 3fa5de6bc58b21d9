/**
 * Decides what goes live: at once, at a time, back again or away, never with a fault in it. Start
 * at {@link borough.publishing.Publishing}.
 */
@Uses({"audit", "catalogue", "data", "files"})
@NullMarked
package borough.publishing;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
