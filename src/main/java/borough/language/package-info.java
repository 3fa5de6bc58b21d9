/**
 * The small language inside service files: conditions in CEL, type-checked, and texts with {@code
 * {names}} in them. Knows nothing of services.
 */
@Uses({"council", "files", "tongues", "vocabulary"})
@NullMarked
package borough.language;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
