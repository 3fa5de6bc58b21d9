/** Saving a journey and coming back to it by a link that works once. Start at {@link Saving}. */
@Uses({
    "accounts",
    "asking",
    "casebook",
    "council",
    "journeys",
    "messages",
    "services",
    "tongues",
    "web"
})
@NullMarked
package borough.saving;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
