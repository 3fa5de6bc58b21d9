/**
 * One person's way through a service, in any channel: what was said and kept, what comes next, what
 * is counted, and the case it becomes. Start at {@link Journeys}.
 */
@Uses({
    "accounts",
    "authorities",
    "casebook",
    "cases",
    "catalogue",
    "council",
    "customers",
    "data",
    "documents",
    "files",
    "handling",
    "language",
    "messages",
    "places",
    "services",
    "tongues",
    "values",
    "vocabulary",
    "walking",
    "web"
})
@NullMarked
package borough.journeys;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
