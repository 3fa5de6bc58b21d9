/**
 * The page of one case, and who may do what there by hand: notes, handing over, the clock, links,
 * opening again and putting right. Start at {@link Casework} and {@code CasePages}.
 */
@Uses({
    "casebook",
    "caselinks",
    "caseload",
    "cases",
    "correspondence",
    "council",
    "data",
    "documents",
    "files",
    "handling",
    "interactions",
    "markers",
    "messages",
    "moving",
    "services",
    "values",
    "visits",
    "vocabulary",
    "web",
    "worklists"
})
@NullMarked
package borough.casework;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
