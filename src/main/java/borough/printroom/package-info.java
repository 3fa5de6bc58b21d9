/**
 * The council's own print room: letters wait there until they are printed together, in one file
 * with a sheet in front that says what goes in which envelope, and are posted. Start at {@link
 * borough.printroom.PrintRoom}.
 */
@Uses({"audit", "council", "data", "messages", "printing", "safety", "values", "web"})
@NullMarked
package borough.printroom;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
