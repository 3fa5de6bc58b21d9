/**
 * Records that not everybody looks at: which customers' records are restricted and to which team,
 * and who looked at what is restricted, why. Start at {@link borough.restrictions.Restrictions} and
 * {@link borough.restrictions.RestrictedLooks}.
 */
@NullMarked
@Uses({"audit", "council", "data", "holdings"})
package borough.restrictions;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
