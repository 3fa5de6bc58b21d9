/**
 * Who may act for whom with the council: for what, until when, how it was given, and how it ends.
 * Asked anew at each request, so that what has ended is gone at once. Start at {@link Authorities}.
 */
@Uses({
    "accounts",
    "audit",
    "council",
    "customers",
    "data",
    "files",
    "holdings",
    "messages",
    "services",
    "signin",
    "values",
    "vocabulary",
    "web"
})
@NullMarked
package borough.authorities;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
