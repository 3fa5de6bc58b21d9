/**
 * Waste and recycling: which bins are collected when, and what the crews recorded. Start at {@link
 * borough.waste.Waste}.
 */
@NullMarked
@Uses({"data", "files", "vocabulary"})
package borough.waste;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
