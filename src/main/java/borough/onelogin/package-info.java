/**
 * Residents sign in with GOV.UK One Login, and prove who they are by it where a service asks. Start
 * at {@link OneLogin}.
 */
@Uses({"accounts", "council", "data", "files", "oidc", "places", "signin", "tongues", "web"})
@NullMarked
package borough.onelogin;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
