/**
 * Where advisers walk a service for somebody who rings or stands at the desk, many questions on a
 * page, and where somebody who is stuck finds whom to ring.
 */
@Uses({
    "asking",
    "casebook",
    "cases",
    "casework",
    "catalogue",
    "council",
    "customers",
    "documents",
    "files",
    "handling",
    "identity",
    "interactions",
    "journeys",
    "language",
    "markers",
    "messages",
    "places",
    "restrictions",
    "saving",
    "services",
    "tongues",
    "values",
    "vocabulary",
    "walking",
    "web"
})
@NullMarked
package borough.contact;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
