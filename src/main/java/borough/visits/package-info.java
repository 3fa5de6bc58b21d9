/**
 * Visits: jobs in the street or at a door, and what became of each. Start at {@link Visits}.
 * Announces {@link VisitStarted}, {@link VisitDone} and {@link VisitCouldNot}, keyed by case, and
 * {@link StreetMarked}, keyed by street.
 */
@Uses({
    "casebook",
    "cases",
    "council",
    "data",
    "files",
    "markers",
    "places",
    "rounds",
    "values",
    "vocabulary"
})
@NullMarked
package borough.visits;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
