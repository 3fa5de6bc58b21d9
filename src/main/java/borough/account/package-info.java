/**
 * The pages of a resident's account: coming in, the home page, their details, and where they are
 * signed in. Start at {@link AccountSignInPages} and {@link AccountPages}.
 */
@Uses({"accounts", "council", "signin", "tongues", "web"})
@NullMarked
package borough.account;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
