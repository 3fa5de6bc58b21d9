/**
 * The pages on which somebody is asked, one thing at a time: the start of a service, its questions,
 * what its rules say, looking over the answers, and the end. Start at {@link WayIn}.
 */
@Uses({
    "answers",
    "casebook",
    "cases",
    "catalogue",
    "council",
    "data",
    "documents",
    "journeys",
    "language",
    "payments",
    "places",
    "services",
    "tongues",
    "vocabulary",
    "walking",
    "web"
})
@NullMarked
package borough.asking;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
