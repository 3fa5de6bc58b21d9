/**
 * Who is who: matches what comes in to the customers we have, and finds records that are there
 * twice, by stated rules, leaving to people whatever is not certain. Start at {@link
 * borough.matching.Likeness}, {@link borough.matching.CaseMatching} and {@link
 * borough.matching.Duplicates}.
 */
@NullMarked
@Uses({
    "accounts",
    "casebook",
    "cases",
    "council",
    "customers",
    "data",
    "files",
    "interactions",
    "language",
    "places",
    "services",
    "values",
    "vocabulary",
    "web"
})
package borough.matching;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
