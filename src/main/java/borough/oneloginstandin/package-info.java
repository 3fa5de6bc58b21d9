/**
 * The stand-in for GOV.UK One Login in made-up councils: it signs in made-up people as the real one
 * does, checks what is sent to it as strictly, and makes each mistake that it is told to. Start at
 * {@link StandIn}.
 */
@Uses({"council", "data", "files", "oidc", "signin", "web"})
@NullMarked
package borough.oneloginstandin;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
