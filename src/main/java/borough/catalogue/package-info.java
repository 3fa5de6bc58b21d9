/**
 * Reads, checks and versions service files, with each council's overlays, and decides which version
 * is live. Start at {@link borough.catalogue.Catalogue}.
 */
@Uses({"language", "services", "tongues", "vocabulary", "council", "data", "files", "proofreading"})
@NullMarked
package borough.catalogue;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
