package borough.oidc;

import java.net.URI;
import java.util.Optional;

/** Where a provider is asked for what, as it publishes it. */
public record Metadata(
        String issuer,
        URI authorize,
        URI token,
        URI keys,
        Optional<URI> userinfo,
        Optional<URI> endSession) {}
