/**
 * The pages on which somebody says who may act for them, on which that person acts, and on which
 * staff write it down, go by it and end it. Start at {@link HelpingPages} and {@link
 * StaffAuthorityPages}.
 */
@Uses({
    "accounts",
    "asking",
    "authorities",
    "casebook",
    "cases",
    "catalogue",
    "council",
    "customers",
    "data",
    "interactions",
    "journeys",
    "places",
    "services",
    "tongues",
    "values",
    "vocabulary",
    "waste",
    "web"
})
@NullMarked
package borough.helping;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
