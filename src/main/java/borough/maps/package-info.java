/**
 * What a map in the browser draws and asks: streets and borders by the piece, what a pin is near,
 * and where pictures beneath it may come from. Start at {@link MapPages}.
 */
@NullMarked
@Uses({"council", "data", "files", "land", "places", "web"})
package borough.maps;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
