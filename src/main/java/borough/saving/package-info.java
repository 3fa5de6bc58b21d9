/** Saving a journey and coming back to it by a link that works once. Start at {@link Saving}. */
@Uses({
    "accounts",
    "asking",
    "casebook",
    "council",
    "data",
    "holdings",
    "journeys",
    "messages",
    "services",
    "tongues",
    "vocabulary",
    "web"
})
@NullMarked
package borough.saving;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
