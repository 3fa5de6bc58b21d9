/**
 * What is known of each customer, thing by thing: where it came from, how sure it is, and all that
 * was ever noted. Start at {@link borough.particulars.Particulars}.
 */
@NullMarked
@Uses({"council", "customers", "data", "files", "holdings", "places", "values", "vocabulary"})
package borough.particulars;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
