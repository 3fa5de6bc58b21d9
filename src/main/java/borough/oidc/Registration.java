package borough.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;

/** What was agreed with a provider when we registered: nothing of it is taken from its tokens. */
public record Registration(
        String issuer, URI discovery, String clientId, JWSAlgorithm idTokenAlgorithm) {}
