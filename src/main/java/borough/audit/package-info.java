/**
 * What was done and looked at, by whom: append-only entries, chained by hash over what is stored,
 * so that tampering with any row is found. Start at {@link borough.audit.Audit}.
 */
@Uses({"data", "values"})
@NullMarked
package borough.audit;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
