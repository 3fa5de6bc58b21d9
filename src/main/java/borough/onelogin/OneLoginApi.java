package borough.onelogin;

import borough.oidc.Unreachable;
import borough.oidc.Untrusted;
import borough.web.MayUse;
import borough.web.Who;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What One Login itself asks of us: our public key, and to be told who signed out there. */
@RestController
class OneLoginApi {
    private static final Logger LOG = LoggerFactory.getLogger(OneLoginApi.class);

    private final SignedOutThere signedOut;
    private final ClientKeys keys;
    private final OneLoginFile file;

    OneLoginApi(SignedOutThere signedOut, ClientKeys keys, OneLoginFile file) {
        this.signedOut = signedOut;
        this.keys = keys;
        this.file = file;
    }

    @GetMapping(WaysOut.KEYS)
    @MayUse(Who.ANYONE)
    ResponseEntity<String> keys() {
        if (file.current().isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)))
                .body(new JWKSet(keys.current().toPublicJWK()).toString());
    }

    @PostMapping(WaysOut.HOOK)
    @MayUse(Who.ANYONE)
    ResponseEntity<Void> signedOut(
            @RequestParam(name = "logout_token", defaultValue = "") String token) {
        try {
            signedOut.hear(token);
            return ResponseEntity.ok().build();
        } catch (Untrusted refused) {
            LOG.warn("Nobody was signed out, for {}", refused.getMessage());
            return ResponseEntity.badRequest().build();
        } catch (Unreachable away) {
            LOG.warn("Nobody was signed out: {}", away.getMessage());
            return ResponseEntity.internalServerError().build();
        }
    }
}
