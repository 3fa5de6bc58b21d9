/**
 * Search for staff: one box, one key, over everything that capabilities let be found. It holds no
 * table and knows nobody's: each {@link Finder} is made by whoever owns what it finds, and shows
 * nobody what they may not see. Start at {@link Search}.
 */
@NullMarked
@Uses({"council", "data", "web"})
package borough.search;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
