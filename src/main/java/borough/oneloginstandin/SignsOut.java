package borough.oneloginstandin;

import borough.oidc.SignedTokens;
import borough.oidc.Unreachable;
import borough.oidc.Untrusted;
import borough.oidc.Wire;
import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Signs somebody out of the stand-in and lets the council know. */
@Component
final class SignsOut {
    private static final Logger LOG = LoggerFactory.getLogger(SignsOut.class);

    private final StandIn standIn;
    private final Wire wire;

    SignsOut(StandIn standIn, Wire wire) {
        this.standIn = standIn;
        this.wire = wire;
    }

    /** Whether the hint is a token of ours; however old, it says who leaves. */
    boolean of(String hint) {
        try {
            var claims =
                    SignedTokens.open(
                            hint, JWSAlgorithm.ES256, name -> standIn.signing().keyNamed(name));
            tell(String.valueOf(claims.getSubject()));
            return true;
        } catch (Untrusted stranger) {
            LOG.debug("Signed out with no hint of ours: {}", stranger.getMessage());
            return false;
        }
    }

    private void tell(String subject) {
        var token = URLEncoder.encode(standIn.logoutToken(subject), StandardCharsets.UTF_8);
        try {
            var answer = wire.post(URI.create(standIn.councilHook()), "logout_token=" + token);
            LOG.debug("The council answered {} to somebody signing out", answer.status());
        } catch (Unreachable away) {
            LOG.warn("The council was not told: {}", away.getMessage());
        }
    }
}
