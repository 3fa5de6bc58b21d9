/**
 * Runs the examples of a service file in memory, on the same engines that run it for real. Start at
 * {@link Examples}.
 */
@Uses({"council", "files", "language", "moving", "reading", "services", "vocabulary", "walking"})
@NullMarked
package borough.examples;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
