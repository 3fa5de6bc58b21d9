/**
 * What waits for a team or a person, and who holds it. Start at {@link CaseLists} and {@link
 * Holding}.
 */
@Uses({"casebook", "cases", "council", "data", "values", "vocabulary"})
@NullMarked
package borough.caseload;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
