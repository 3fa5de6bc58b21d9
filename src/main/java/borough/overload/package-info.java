/**
 * What keeps the rest going when more is asked than can be done: so many requests of each kind in
 * progress, a short wait for a place, and an honest no. Start at {@link Turnstile}.
 */
@Uses({})
@NullMarked
package borough.overload;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
