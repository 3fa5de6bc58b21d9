/**
 * Staff sign in with the account that their council gave them: Microsoft Entra, by OpenID Connect.
 * Only whom the staff directory told us of comes in, and only teams that an administrator mapped
 * follow from what the account says. Start at {@link borough.entra.Entra}.
 */
@Uses({"council", "data", "joiners", "oidc", "signin", "web"})
@NullMarked
package borough.entra;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
