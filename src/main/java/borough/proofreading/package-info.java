/**
 * Reads a service file over once its grammar is sound: whether its English is plain, whether every
 * name in it is used, whether councils have the roles it gives work to, and what was written by a
 * slip. Start at {@link Proofreader}.
 */
@Uses({"files", "language", "vocabulary"})
@NullMarked
package borough.proofreading;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
