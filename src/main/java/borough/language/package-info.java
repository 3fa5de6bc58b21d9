/**
 * What Borough's files are written in: YAML read strictly, with every line remembered; conditions
 * in CEL, type-checked; and texts with {@code {names}} in them. Knows nothing of services.
 */
@Uses({"vocabulary", "council"})
@NullMarked
package borough.language;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
