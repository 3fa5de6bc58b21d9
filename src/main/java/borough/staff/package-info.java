/** The desks of staff: properties, and the keeping of the council itself. */
@Uses({
    "casebook",
    "caseload",
    "cases",
    "catalogue",
    "council",
    "customers",
    "files",
    "interactions",
    "markers",
    "particulars",
    "places",
    "rounds",
    "search",
    "services",
    "signin",
    "values",
    "vocabulary",
    "waste",
    "web"
})
@NullMarked
package borough.staff;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
