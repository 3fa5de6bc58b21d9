/**
 * Interactions: one line for each contact in any channel, written once and fed by the news of
 * others, so that whoever answers next knows what was said before. Start at {@link Interactions}.
 */
@Uses({
    "casebook",
    "cases",
    "catalogue",
    "correspondence",
    "customers",
    "data",
    "holdings",
    "journeys",
    "messages",
    "replies",
    "services",
    "visits"
})
@NullMarked
package borough.interactions;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
