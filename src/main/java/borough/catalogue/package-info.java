/**
 * Reads, checks and versions service files, with each council's overlays, and decides which version
 * is live. Start at {@link borough.catalogue.Catalogue}.
 */
@Uses({
    "council",
    "data",
    "files",
    "language",
    "moving",
    "proofreading",
    "services",
    "vocabulary",
    "walking"
})
@NullMarked
package borough.catalogue;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
