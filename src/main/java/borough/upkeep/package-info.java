/**
 * Where staff keep a customer's record right: names, homes, ways to reach them, needs, wishes, safe
 * contact, warnings, and death. Start at {@code RecordPages}.
 */
@NullMarked
@Uses({
    "council",
    "customers",
    "data",
    "markers",
    "messages",
    "particulars",
    "places",
    "values",
    "web"
})
package borough.upkeep;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
