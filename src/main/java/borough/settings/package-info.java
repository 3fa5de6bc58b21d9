/**
 * What can be set about how Borough runs: from the command line, the environment or a file, each
 * checked, with a plain sentence for whatever is wrong. Start at {@link Settings}.
 */
@Uses({"postgres"})
@NullMarked
package borough.settings;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
