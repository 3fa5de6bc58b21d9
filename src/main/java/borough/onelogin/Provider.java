package borough.onelogin;

import borough.accounts.Identity;
import borough.oidc.CodeExchange;
import borough.oidc.Handshakes.Returned;
import borough.oidc.IdTokens;
import borough.oidc.Metadata;
import borough.oidc.Unreachable;
import borough.oidc.Untrusted;
import borough.oidc.Untrusted.Why;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks One Login, behind the browser's back, who came. */
@Component
final class Provider {
    private final WaysOut waysOut;
    private final CodeExchange codes;
    private final IdTokens idTokens;
    private final ClientKeys keys;
    private final Evidence evidence;

    Provider(
            WaysOut waysOut,
            CodeExchange codes,
            IdTokens idTokens,
            ClientKeys keys,
            Evidence evidence) {
        this.waysOut = waysOut;
        this.codes = codes;
        this.idTokens = idTokens;
        this.keys = keys;
        this.evidence = evidence;
    }

    /** Somebody who came, with who they are where that was asked for and found. */
    record Came(UserInfo info, Optional<Identity> identity, String idToken) {
        @Override
        public String toString() {
            return "somebody";
        }
    }

    /**
     * Who comes with this code. Throws {@link Untrusted} where anything about it is not as agreed,
     * and {@link Unreachable}.
     */
    Came redeem(Terms terms, String code, Returned returned, HttpServletRequest request) {
        var registration = terms.registration();
        var metadata = waysOut.metadata(terms);
        var us = codes.signed(registration.clientId(), metadata.token(), keys.current());
        var redeemed =
                codes.redeem(
                        metadata.token(), us, code, waysOut.back(request), returned.verifier());
        var claims = idTokens.check(registration, metadata, redeemed.idToken(), returned.nonce());
        checkLevel(claims);
        var info = evidence.of(userInfo(metadata), redeemed.accessToken());
        if (!info.subject().equals(claims.getSubject())) {
            throw new Untrusted(Why.SUBJECT);
        }
        return new Came(info, evidence.identity(terms, info), redeemed.idToken());
    }

    private static java.net.URI userInfo(Metadata metadata) {
        return metadata.userinfo()
                .orElseThrow(() -> new Unreachable("One Login names no address for userinfo"));
    }

    // Two factors, whatever else was asked for: the token never says how sure an identity is.
    private static void checkLevel(JWTClaimsSet claims) {
        var level = claims.getClaim("vot") instanceof String it ? it : "";
        var parts = List.of(level.split("\\.", -1));
        if (!parts.contains("Cl") || !parts.contains("Cm")) {
            throw new Untrusted(Why.LEVEL, level);
        }
    }
}
