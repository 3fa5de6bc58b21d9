/**
 * Takes a person through a service: from what was said so far, what comes next. Keeps nothing.
 * Start at {@link Walk}.
 */
@NullMarked
package borough.walking;

import org.jspecify.annotations.NullMarked;
