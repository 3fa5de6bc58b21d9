/**
 * Who lets which home: the council itself, housing associations, and private landlords as far as
 * they are known. Start at {@link borough.landlords.Landlords}.
 */
@Uses({"data", "places", "values", "vocabulary"})
@NullMarked
package borough.landlords;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
