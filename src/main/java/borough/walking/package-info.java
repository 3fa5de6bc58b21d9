/**
 * Takes a person through a service: from what was said so far, what comes next. Keeps nothing.
 * Start at {@link Walk}.
 */
@Uses({"council", "language", "services", "vocabulary"})
@NullMarked
package borough.walking;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
