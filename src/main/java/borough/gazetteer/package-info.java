/**
 * Taking in what others keep of a council's places: address files of Ordnance Survey and of the
 * council's own gazetteer, its streets, and the shapes of its wards and parishes. Start at {@link
 * borough.gazetteer.AddressFiles}.
 */
@Uses({"council", "data", "files", "places"})
@NullMarked
package borough.gazetteer;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
