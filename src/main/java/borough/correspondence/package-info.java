/**
 * Words to and fro on a case: between officers, to its customer and from them, and what of it waits
 * to be read. Start at {@link CaseTalk}. Announces {@link CustomerWrote} and {@link
 * WroteToCustomer}, keyed by case.
 */
@Uses({"casebook", "cases", "council", "data", "handling", "values", "web"})
@NullMarked
package borough.correspondence;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
