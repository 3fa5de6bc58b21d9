/**
 * The stand-in for Microsoft Entra in made-up councils: it signs in whom the staff directory told
 * of, as the real one does, checks what it is sent as strictly, and makes each mistake that it is
 * told to. Start at {@link TenantStandIn}.
 */
@Uses({"data", "entra", "joiners", "oidc", "signin", "web"})
@NullMarked
package borough.entrastandin;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
