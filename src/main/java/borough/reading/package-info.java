/**
 * From YAML to a service: a file with the flows it uses and a council's overlay over it, read key
 * by key, with a plain fault for whatever is wrong. Start at {@link Texts}.
 */
@Uses({"files", "language", "services", "vocabulary"})
@NullMarked
package borough.reading;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
