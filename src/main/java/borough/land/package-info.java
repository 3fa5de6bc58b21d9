/**
 * Whose land it is: the areas that a council's file draws, where the borough ends, and what is no
 * place of ours at all. Start at {@link borough.land.LandLayers}.
 */
@NullMarked
@Uses({"council", "data", "files", "places", "vocabulary"})
package borough.land;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
