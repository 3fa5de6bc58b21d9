/**
 * Bulky waste: what we take and for how much, and the bookings of it, each of which keeps its place
 * on the lorry, its job on the crew's list and what was paid in step. Start at {@link
 * borough.bulky.Bulky}.
 */
@NullMarked
@Uses({"bookings", "council", "data", "files", "visits", "vocabulary"})
package borough.bulky;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
