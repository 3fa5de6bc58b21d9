/**
 * Walks someone through a service, in any channel, one thing at a time, and hands over a case at
 * the end. Start at {@link Journeys}.
 */
@Uses({
    "answers",
    "cases",
    "catalogue",
    "council",
    "data",
    "files",
    "language",
    "messages",
    "places",
    "services",
    "tongues",
    "values",
    "vocabulary",
    "web"
})
@NullMarked
package borough.journeys;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
