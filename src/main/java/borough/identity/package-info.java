/**
 * Who somebody is who rings or stands at the desk: light and full checks by questions that their
 * record can answer, or by a document that they show. Start at {@link
 * borough.identity.IdentityChecks}.
 */
@NullMarked
@Uses({
    "audit",
    "council",
    "customers",
    "data",
    "files",
    "holdings",
    "interactions",
    "places",
    "values",
    "web"
})
package borough.identity;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
