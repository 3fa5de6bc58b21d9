/**
 * One case on an officer's desk: what they see of it, and what they do to it by hand beside the
 * moves of its file. Start at {@link CaseDesk} and {@link Handling}.
 */
@Uses({
    "audit",
    "casebook",
    "cases",
    "council",
    "data",
    "holdings",
    "language",
    "messages",
    "moving",
    "restrictions",
    "services",
    "values",
    "vocabulary"
})
@NullMarked
package borough.handling;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
