/**
 * Bookings: diaries as files say them, the times in them that are free, and who has which. A place
 * at a time is one row, so that none is ever given twice. Start at {@link
 * borough.bookings.Bookings}.
 */
@Uses({
    "audit",
    "casebook",
    "cases",
    "council",
    "data",
    "files",
    "holdings",
    "language",
    "tongues",
    "values",
    "vocabulary",
    "web"
})
@NullMarked
package borough.bookings;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
