/**
 * The versions of services that open cases began with, and moving them to a newer one. Start at
 * {@link VersionMoves}.
 */
@Uses({"casebook", "cases", "catalogue", "data", "language", "services", "values", "vocabulary"})
@NullMarked
package borough.versions;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
