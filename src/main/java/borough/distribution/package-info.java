/**
 * Shares out what nobody has taken yet, by rules in a file: by turn, to whoever has least, by skill
 * or by ward, within limits and working hours. Start at {@link Distribution}.
 */
@Uses({"casebook", "caseload", "council", "data", "files", "places", "values"})
@NullMarked
package borough.distribution;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
