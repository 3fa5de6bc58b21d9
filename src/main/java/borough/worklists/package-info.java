/**
 * What is next: lists of what waits for teams and people, the views that each keeps of them, what
 * is done with many cases at once, and a supervisor's board. Start at {@link Views}.
 */
@Uses({
    "casebook",
    "caseload",
    "cases",
    "catalogue",
    "council",
    "data",
    "distribution",
    "moving",
    "services",
    "values",
    "web"
})
@NullMarked
package borough.worklists;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
