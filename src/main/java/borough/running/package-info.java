/**
 * How Borough runs: its verbs, its start and stop, and its backups. The program is put together
 * here, so this may call every package, and none may call it. Start at {@link Running}.
 */
@Uses({
    "audit",
    "backup",
    "benefits",
    "bookings",
    "cases",
    "catalogue",
    "council",
    "data",
    "demonstration",
    "distribution",
    "entries",
    "files",
    "gazetteer",
    "land",
    "landlords",
    "matching",
    "pastreports",
    "personnel",
    "places",
    "postgres",
    "proofreading",
    "retention",
    "rounds",
    "settings",
    "signin",
    "vocabulary",
    "web"
})
@NullMarked
package borough.running;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
