/**
 * Takes a case through the stages of its service: what it does next, what is to be done there, and
 * what it waits for. Keeps nothing and does nothing. Start at {@link Moves}.
 */
@Uses({"council", "language", "services", "tongues", "vocabulary"})
@NullMarked
package borough.moving;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
