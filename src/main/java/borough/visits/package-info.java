/**
 * Visits: jobs in the street or at a door, and what became of each. Start at {@link Visits}.
 * Announces {@link VisitStarted}, {@link VisitDone}, {@link VisitCouldNot} and {@link
 * CalledAtDoor}, keyed by case.
 */
@Uses({
    "casebook",
    "cases",
    "council",
    "data",
    "documents",
    "markers",
    "places",
    "rounds",
    "values",
    "visitkinds",
    "vocabulary"
})
@NullMarked
package borough.visits;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
