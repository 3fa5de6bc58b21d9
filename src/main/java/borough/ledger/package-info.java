/**
 * The council's books: double entry in whole pence, receipts without a gap, days that are closed,
 * and what goes to the general ledger. Start at {@link borough.ledger.Ledger}.
 */
@Uses({"audit", "council", "data", "files", "values", "web"})
@NullMarked
package borough.ledger;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
