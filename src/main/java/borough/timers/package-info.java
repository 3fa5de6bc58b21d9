/**
 * What the clock does to cases: timers strike, and dates are counted anew when bank holidays
 * change. Nobody calls it.
 */
@Uses({"casebook", "cases", "council", "data", "moving", "values"})
@NullMarked
package borough.timers;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
