/**
 * How a customer may be reached, and what must be heeded before anybody tries: safe contact, do not
 * contact, death, what they would rather have. Start at {@link borough.safety.Safety}.
 */
@NullMarked
@Uses({"customers", "particulars", "places", "values"})
package borough.safety;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
