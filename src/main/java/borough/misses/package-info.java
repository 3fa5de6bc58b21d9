/**
 * Missed bins: watching for a crew that is still out, going back for what it missed, telling those
 * in a street it could not get into, and looking again at what it logged. Start at {@link
 * borough.misses.Misses}.
 */
@NullMarked
@Uses({
    "casebook",
    "cases",
    "council",
    "data",
    "documents",
    "files",
    "messages",
    "places",
    "streets",
    "visitkinds",
    "visits",
    "vocabulary",
    "waste"
})
package borough.misses;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
