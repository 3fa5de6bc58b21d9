package borough.oidc;

import borough.oidc.Untrusted.Why;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings a provider the code that a browser came back with, and gets the tokens for it. */
@Component
public final class CodeExchange {
    private static final Duration PROOF_LASTS = Duration.ofMinutes(5);

    private final Wire wire;
    private final Clock clock;

    CodeExchange(Wire wire, Clock clock) {
        this.wire = wire;
        this.clock = clock;
    }

    /** What a code was good for; the texts are secret. */
    public record Redeemed(String accessToken, String idToken) {
        @Override
        public String toString() {
            return "tokens";
        }
    }

    /** Proof that we are the registered client: signed with our key (private_key_jwt). */
    public ClientAuthentication signed(String clientId, URI token, JWK key) {
        var now = clock.instant();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(clientId)
                        .subject(clientId)
                        .audience(token.toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(PROOF_LASTS)))
                        .jwtID(UUID.randomUUID().toString())
                        .build();
        var algorithm =
                key.getKeyType().equals(KeyType.RSA) ? JWSAlgorithm.PS256 : JWSAlgorithm.ES256;
        var header = new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
        try {
            var proof = new SignedJWT(header, claims);
            JWSSigner signer = new DefaultJWSSignerFactory().createJWSSigner(key, algorithm);
            proof.sign(signer);
            return new PrivateKeyJWT(proof);
        } catch (JOSEException unfit) {
            throw new IllegalStateException("Our key for " + clientId + " can't sign", unfit);
        }
    }

    /**
     * The tokens for a code. Throws {@link Untrusted} where the provider does not take the code,
     * and {@link Unreachable} where it does not answer.
     */
    public Redeemed redeem(
            URI token, ClientAuthentication us, String code, URI redirect, String verifier) {
        var grant =
                new AuthorizationCodeGrant(
                        new AuthorizationCode(code), redirect, new CodeVerifier(verifier));
        var form = new TokenRequest.Builder(token, us, grant).build().toHTTPRequest().getBody();
        var answer = wire.post(token, form);
        try {
            var said = JSONObjectUtils.parse(answer.body());
            if (answer.status() >= 400 && answer.status() < 500) {
                throw new Untrusted(
                        Why.CODE, JSONObjectUtils.getString(said, "error", "no reason"));
            }
            answer.good(token);
            return new Redeemed(
                    JSONObjectUtils.getString(said, "access_token"),
                    JSONObjectUtils.getString(said, "id_token"));
        } catch (ParseException unreadable) {
            throw new Unreachable(
                    "%s answered %d and what we can't read".formatted(token, answer.status()),
                    unreadable);
        }
    }
}
