/**
 * The missed bins that the people of made-up councils reported in the past, and what became of
 * them, up to the moment. Start at {@link borough.pastreports.PastReports}.
 */
@NullMarked
@Uses({
    "casebook",
    "cases",
    "catalogue",
    "council",
    "data",
    "demonstration",
    "language",
    "misses",
    "places",
    "services",
    "visitkinds",
    "visits",
    "vocabulary",
    "walking",
    "waste"
})
package borough.pastreports;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
