/**
 * Erases ended cases when the time that their service keeps them is up, but for those that are on
 * hold, and says of each when, by which rule, and what went. Start at {@link
 * borough.retention.Retention}.
 */
@Uses({
    "audit",
    "casebook",
    "catalogue",
    "council",
    "customers",
    "data",
    "documents",
    "files",
    "holdings",
    "interactions",
    "letters",
    "messages",
    "services",
    "values",
    "visits",
    "web"
})
@NullMarked
package borough.retention;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
