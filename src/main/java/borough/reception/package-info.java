/** What a kiosk in a reception shows around the journeys that people walk there by themselves. */
@Uses({
    "asking",
    "casebook",
    "cases",
    "catalogue",
    "council",
    "journeys",
    "services",
    "tongues",
    "walking",
    "web"
})
@NullMarked
package borough.reception;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
