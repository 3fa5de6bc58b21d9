/**
 * Visits: jobs in the street or at a door, and what became of each. Start at {@link Visits}.
 * Announces {@link VisitStarted}, {@link VisitDone} and {@link VisitCouldNot}, keyed by case.
 */
@Uses({
    "casebook",
    "cases",
    "council",
    "data",
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
