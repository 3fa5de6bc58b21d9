package borough.onelogin;

import borough.accounts.ResidentSessions;
import borough.oidc.IdTokens;
import borough.oidc.Untrusted;
import borough.oidc.Untrusted.Why;
import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hears from One Login that somebody signed out there, and ends all their sessions here. */
@Component
final class SignedOutThere {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final OneLoginFile file;
    private final WaysOut waysOut;
    private final IdTokens idTokens;
    private final Sittings sittings;
    private final ResidentSessions sessions;

    SignedOutThere(
            OneLoginFile file,
            WaysOut waysOut,
            IdTokens idTokens,
            Sittings sittings,
            ResidentSessions sessions) {
        this.file = file;
        this.waysOut = waysOut;
        this.idTokens = idTokens;
        this.sittings = sittings;
        this.sessions = sessions;
    }

    /** Throws {@link Untrusted} where One Login did not say so, or said so before. */
    void hear(String token) {
        var terms = file.current().orElseThrow(() -> new Untrusted(Why.ISSUER, "no One Login"));
        var claims = idTokens.fromProvider(terms.registration(), waysOut.metadata(terms), token);
        var subject = checked(claims);
        if (!sittings.isNews(claims.getJWTID())) {
            throw new Untrusted(Why.REPLAYED);
        }
        sittings.endAll(subject);
        sessions.endAllOf(subject);
    }

    // A token of another kind, such as one that signed somebody in, must not sign anybody out.
    private static String checked(JWTClaimsSet claims) {
        var isLogout =
                claims.getClaim("events") instanceof Map<?, ?> it
                        && it.get(EVENT) instanceof Map<?, ?>
                        && claims.getClaim("nonce") == null;
        var subject = claims.getSubject();
        var id = claims.getJWTID();
        if (!isLogout || subject == null || subject.isBlank() || id == null || id.isBlank()) {
            throw new Untrusted(Why.CONTENTS, "no word of signing out");
        }
        return subject;
    }
}
