/**
 * Cases that belong together, and those that are the same one told twice. Start at {@link
 * CaseLinks}.
 */
@Uses({"casebook", "cases", "council", "data", "handling", "values"})
@NullMarked
package borough.caselinks;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
