/**
 * What crews say once about a whole street. Start at {@link Streets}. Announces {@link
 * StreetMarked}, keyed by street.
 */
@Uses({"data", "places", "rounds", "values", "visitkinds", "visits"})
@NullMarked
package borough.streets;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
