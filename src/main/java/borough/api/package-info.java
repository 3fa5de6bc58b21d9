/**
 * Other organisations' programs: their keys, every service as JSON from the same file that its
 * pages are made from, and its description as OpenAPI. Start at {@link ServicesApi}.
 */
@Uses({
    "asking",
    "audit",
    "casebook",
    "cases",
    "catalogue",
    "council",
    "data",
    "documents",
    "files",
    "journeys",
    "language",
    "places",
    "saving",
    "services",
    "signin",
    "tongues",
    "values",
    "vocabulary",
    "walking",
    "web"
})
@NullMarked
package borough.api;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
