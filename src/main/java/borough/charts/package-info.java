/**
 * Drawings of what a case tells in a table: when things happened, day by day and hour by hour, with
 * the same as a table. Start at {@link borough.charts.HourChart}.
 */
@Uses({
    "casebook",
    "cases",
    "casework",
    "council",
    "handling",
    "services",
    "tongues",
    "values",
    "vocabulary",
    "web"
})
@NullMarked
package borough.charts;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
