/**
 * A council's data taken out of the database and put back: into a file, and whole or not at all.
 * Start at {@link Backup} and {@link Restore}.
 */
@Uses({"postgres"})
@NullMarked
package borough.backup;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
