package borough.oidc;

import borough.oidc.Untrusted.Why;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;

/** Checks the token by which a provider says who signed in. */
@Component
public final class IdTokens {
    private final Providers providers;
    private final SignedTokens tokens;

    IdTokens(Providers providers, SignedTokens tokens) {
        this.providers = providers;
        this.tokens = tokens;
    }

    /** What it says, where all is well with it; throws {@link Untrusted} with what is not. */
    public JWTClaimsSet check(
            Registration registration, Metadata metadata, String token, String nonce) {
        var claims = fromProvider(registration, metadata, token);
        var said = claims.getClaim("nonce") instanceof String it ? it : "";
        if (!isSame(said, nonce)) {
            throw new Untrusted(Why.NONCE);
        }
        if (claims.getSubject() == null || claims.getSubject().isBlank()) {
            throw new Untrusted(Why.CONTENTS, "no subject");
        }
        return claims;
    }

    /** The same for a token that answers nothing, such as one that says somebody signed out. */
    public JWTClaimsSet fromProvider(Registration registration, Metadata metadata, String token) {
        var claims =
                SignedTokens.open(
                        token,
                        registration.idTokenAlgorithm(),
                        name -> providers.key(metadata.keys(), name));
        tokens.check(
                claims, new SignedTokens.Expected(registration.issuer(), registration.clientId()));
        return claims;
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
