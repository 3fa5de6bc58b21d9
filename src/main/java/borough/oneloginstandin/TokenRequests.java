package borough.oneloginstandin;

import borough.data.Json;
import borough.oidc.Cached;
import borough.oidc.SignedTokens;
import borough.oidc.StandIns;
import borough.oidc.Unreachable;
import borough.oidc.Untrusted;
import borough.oidc.Wire;
import borough.onelogin.Terms;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gives tokens for a code, to the registered council and nobody else. */
@Component
final class TokenRequests {
    private static final Logger LOG = LoggerFactory.getLogger(TokenRequests.class);
    private static final String ASSERTION =
            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final List<JWSAlgorithm> ALGORITHMS =
            List.of(JWSAlgorithm.ES256, JWSAlgorithm.PS256, JWSAlgorithm.RS256);

    private final StandIn standIn;
    private final SignedTokens tokens;
    private final Cached<JWKSet> councilKeys;

    TokenRequests(StandIn standIn, SignedTokens tokens, Wire wire, Clock clock) {
        this.standIn = standIn;
        this.tokens = tokens;
        this.councilKeys = new Cached<>(wire, clock, JWKSet::parse);
    }

    ResponseEntity<String> answer(Map<String, String> sent) {
        if (!text(sent, "grant_type").equals("authorization_code")) {
            return error("unsupported_grant_type");
        }
        if (!isTheCouncil(sent)) {
            return error("invalid_client");
        }
        var redeemed = standIn.redeem(text(sent, "code"));
        if (redeemed.isEmpty()) {
            return error("invalid_grant");
        }
        var grant = redeemed.get().grant();
        if (!StandIns.isItsOwn(grant.challenge(), grant.redirect(), sent)) {
            return error("invalid_grant");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        Json.write(
                                Map.of(
                                        "access_token",
                                        redeemed.get().access(),
                                        "token_type",
                                        "Bearer",
                                        "expires_in",
                                        180,
                                        "id_token",
                                        standIn.idToken(grant))));
    }

    private static String text(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "");
    }

    private static ResponseEntity<String> error(String code) {
        return ResponseEntity.status(HttpStatus.BAD_REQUEST)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(Map.of("error", code)));
    }

    private boolean isTheCouncil(Map<String, String> sent) {
        if (!text(sent, "client_assertion_type").equals(ASSERTION)) {
            return false;
        }
        return ALGORITHMS.stream().anyMatch(it -> isTheCouncil(text(sent, "client_assertion"), it));
    }

    private boolean isTheCouncil(String assertion, JWSAlgorithm algorithm) {
        try {
            var claims = SignedTokens.open(assertion, algorithm, this::councilKey);
            tokens.check(
                    claims,
                    new SignedTokens.Expected(Terms.STAND_IN_CLIENT, standIn.base() + "/token"));
            return Terms.STAND_IN_CLIENT.equals(claims.getSubject()) && claims.getJWTID() != null;
        } catch (Untrusted stranger) {
            LOG.debug("Not the council: {}", stranger.getMessage());
            return false;
        } catch (Unreachable away) {
            LOG.warn("The council's keys can't be read: {}", away.getMessage());
            return false;
        }
    }

    private Optional<JWK> councilKey(String name) {
        var published = URI.create(standIn.councilKeys());
        return Optional.ofNullable(councilKeys.at(published).getKeyByKeyId(name))
                .or(() -> Optional.ofNullable(councilKeys.again(published).getKeyByKeyId(name)));
    }
}
