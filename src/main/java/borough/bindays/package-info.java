/**
 * Bin days by address, for anybody: the year's calendar, a feed for calendars, and how the round
 * goes today. Nobody signs in, and nothing is kept of who looked. Start at {@link BinDays}.
 */
@Uses({
    "accounts",
    "catalogue",
    "council",
    "files",
    "places",
    "services",
    "streets",
    "tongues",
    "visitkinds",
    "vocabulary",
    "waste",
    "web"
})
@NullMarked
package borough.bindays;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
