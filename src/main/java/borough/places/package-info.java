/**
 * Where things are: properties, streets, wards and parishes, and finding an address. Start at
 * {@link borough.places.Places}.
 */
@NullMarked
@Uses({"data", "files", "vocabulary"})
package borough.places;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
