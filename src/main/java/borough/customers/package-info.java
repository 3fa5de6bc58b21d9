/**
 * The people and organisations the council deals with: one record each, where they live and how to
 * reach them. Start at {@link borough.customers.Customers}.
 */
@NullMarked
@Uses({"council", "data", "files", "places", "restrictions", "search"})
package borough.customers;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
