/**
 * What it takes to let another program say who somebody is, by OpenID Connect: what a provider
 * publishes of itself, its keys, the checks of what it signed, and the way out and back tied to one
 * browser. Start at {@link Handshakes} and {@link IdTokens}.
 */
@Uses({"council", "data", "web"})
@NullMarked
package borough.oidc;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
