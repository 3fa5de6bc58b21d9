/**
 * The single view of a customer for staff: who they are and what to beware of, what is open, one
 * timeline of every contact, documents and household; and who may look at what is restricted. Start
 * at {@link borough.customerview.SingleView}.
 */
@NullMarked
@Uses({
    "audit",
    "casebook",
    "casework",
    "catalogue",
    "council",
    "customers",
    "documents",
    "handling",
    "interactions",
    "markers",
    "places",
    "restrictions",
    "safety",
    "services",
    "values",
    "vocabulary",
    "web"
})
package borough.customerview;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
