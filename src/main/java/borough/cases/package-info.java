/**
 * What the council owes and by when: a case moves only by its service's legal moves, and keeps an
 * append-only history. Start at {@link Cases}. Announces {@link CaseOpened} and {@link CaseClosed}.
 */
@Uses({
    "authorities",
    "casebook",
    "catalogue",
    "council",
    "data",
    "language",
    "messages",
    "moving",
    "services",
    "tongues",
    "values",
    "vocabulary",
    "walking",
    "web"
})
@NullMarked
package borough.cases;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
