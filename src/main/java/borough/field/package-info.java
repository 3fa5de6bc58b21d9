/** Crews in the street: today's round on a tablet, and their supervisors' view of the day. */
@Uses({
    "caseload",
    "council",
    "crews",
    "documents",
    "handling",
    "markers",
    "places",
    "rounds",
    "streets",
    "visitkinds",
    "visits",
    "vocabulary",
    "waste",
    "web"
})
@NullMarked
package borough.field;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
