/**
 * Following along: where somebody sees how far their request has come, tells us more, answers what
 * we ask, and says how they wish to be told. Start at {@link FollowPages}.
 */
@Uses({
    "asking",
    "bookings",
    "casebook",
    "caselinks",
    "cases",
    "correspondence",
    "council",
    "data",
    "documents",
    "entrydesk",
    "files",
    "handling",
    "journeys",
    "messages",
    "moving",
    "payments",
    "services",
    "tongues",
    "values",
    "vocabulary",
    "walking",
    "web"
})
@NullMarked
package borough.following;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
