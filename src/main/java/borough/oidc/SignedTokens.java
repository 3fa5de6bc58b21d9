package borough.oidc;

import borough.oidc.Untrusted.Why;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Checks what somebody signed: by whom, for whom, and when. */
@Component
public final class SignedTokens {
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(30);
    private static final int LONGEST = 20_000;

    private final Clock clock;

    SignedTokens(Clock clock) {
        this.clock = clock;
    }

    /** Who must have made a token, for whom. */
    public record Expected(String issuer, String audience) {}

    /**
     * What stands in a token that is signed with one of these keys, in the one way agreed on.
     * Throws {@link Untrusted} otherwise.
     */
    public static JWTClaimsSet open(
            String token, JWSAlgorithm algorithm, Function<String, Optional<JWK>> keys) {
        if (token.length() > LONGEST) {
            throw new Untrusted(Why.NOT_A_TOKEN);
        }
        try {
            var signed = SignedJWT.parse(token);
            var header = signed.getHeader();
            if (!algorithm.equals(header.getAlgorithm())) {
                throw new Untrusted(Why.ALGORITHM, String.valueOf(header.getAlgorithm()));
            }
            var name = Optional.ofNullable(header.getKeyID()).orElse("");
            var key = keys.apply(name).orElseThrow(() -> new Untrusted(Why.KEY, name));
            if (!signed.verify(verifier(key))) {
                throw new Untrusted(Why.SIGNATURE);
            }
            return signed.getJWTClaimsSet();
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw new Untrusted(Why.NOT_A_TOKEN);
        } catch (JOSEException unfit) {
            throw new Untrusted(Why.SIGNATURE, String.valueOf(unfit.getMessage()));
        }
    }

    private static JWSVerifier verifier(JWK key) throws JOSEException {
        return switch (key) {
            case ECKey it -> new ECDSAVerifier(it);
            case RSAKey it -> new RSASSAVerifier(it);
            default -> throw new Untrusted(Why.KEY, String.valueOf(key.getKeyType()));
        };
    }

    /** Whom it is from, whom it is for, and that its time is now. */
    public void check(JWTClaimsSet claims, Expected expected) {
        if (!expected.issuer().equals(claims.getIssuer())) {
            throw new Untrusted(Why.ISSUER, String.valueOf(claims.getIssuer()));
        }
        checkAudience(claims, expected.audience());
        var now = clock.instant();
        var late = now.minus(CLOCKS_DIFFER_BY);
        if (moment(claims.getExpirationTime()).isBefore(late)) {
            throw new Untrusted(Why.EXPIRED, String.valueOf(claims.getExpirationTime()));
        }
        var early = now.plus(CLOCKS_DIFFER_BY);
        if (moment(claims.getIssueTime()).isAfter(early)
                || (claims.getNotBeforeTime() != null
                        && claims.getNotBeforeTime().toInstant().isAfter(early))) {
            throw new Untrusted(Why.NOT_YET, String.valueOf(claims.getIssueTime()));
        }
    }

    private static void checkAudience(JWTClaimsSet claims, String us) {
        var audience = claims.getAudience();
        // Made for several, it says which of them it was handed to.
        var isOurs = audience.size() == 1 || us.equals(claims.getClaim("azp"));
        if (!audience.contains(us) || !isOurs) {
            throw new Untrusted(Why.AUDIENCE, String.join(", ", audience));
        }
    }

    private static java.time.Instant moment(@org.jspecify.annotations.Nullable Date date) {
        if (date == null) {
            throw new Untrusted(Why.CONTENTS, "no time");
        }
        return date.toInstant();
    }
}
