/**
 * What each capability holds about somebody, told by itself: whoever keeps a table about customers
 * or their cases adds a {@link borough.holdings.Holdings.Holding}, and is in every package that a
 * customer asks for, in every search for who was told something wrong. It holds no table. Start at
 * {@link borough.holdings.Holdings}.
 */
@NullMarked
@Uses({"council", "values"})
package borough.holdings;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
