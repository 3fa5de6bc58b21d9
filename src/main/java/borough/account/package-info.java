/**
 * The pages of a resident's account: coming in, the home page, their details, and where they are
 * signed in. Start at {@link AccountSignInPages} and {@link AccountPages}.
 */
@Uses({
    "accounts",
    "casebook",
    "cases",
    "council",
    "data",
    "messages",
    "places",
    "signin",
    "tongues",
    "values",
    "web"
})
@NullMarked
package borough.account;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
