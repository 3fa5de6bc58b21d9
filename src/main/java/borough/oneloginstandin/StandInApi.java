package borough.oneloginstandin;

import borough.data.Json;
import borough.oidc.StandIns;
import borough.onelogin.Terms;
import borough.oneloginstandin.Signing.Use;
import borough.web.MayUse;
import borough.web.Who;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What councils ask of the stand-in behind the browser's back. */
@RestController
class StandInApi {
    private static final Duration PUBLISHED_FOR = Duration.ofHours(24);
    private static final String BEARER = "Bearer ";

    private final StandIn standIn;
    private final TokenRequests requests;

    StandInApi(StandIn standIn, TokenRequests requests) {
        this.standIn = standIn;
        this.requests = requests;
    }

    @GetMapping(Terms.STAND_IN + "/.well-known/openid-configuration")
    @MayUse(Who.DEMONSTRATION)
    ResponseEntity<String> configuration(
            @RequestHeader(name = "User-Agent", defaultValue = "") String agent) {
        return answer(
                agent,
                () -> {
                    var base = standIn.base();
                    var all = new LinkedHashMap<String, Object>();
                    all.put("issuer", standIn.issuer());
                    all.put("authorization_endpoint", base + "/authorize");
                    all.put("token_endpoint", base + "/token");
                    all.put("userinfo_endpoint", base + "/userinfo");
                    all.put("end_session_endpoint", base + "/logout");
                    all.put("jwks_uri", base + "/.well-known/jwks.json");
                    all.put("response_types_supported", List.of("code"));
                    all.put("subject_types_supported", List.of("pairwise"));
                    all.put("scopes_supported", List.of("openid", "email", "phone"));
                    all.put("id_token_signing_alg_values_supported", List.of("ES256"));
                    all.put("token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
                    all.put("code_challenge_methods_supported", List.of("S256"));
                    return published(all);
                });
    }

    private static ResponseEntity<String> published(Map<String, ?> all) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(PUBLISHED_FOR))
                .body(Json.write(all));
    }

    @GetMapping(Terms.STAND_IN + "/.well-known/jwks.json")
    @MayUse(Who.DEMONSTRATION)
    ResponseEntity<String> keys(
            @RequestHeader(name = "User-Agent", defaultValue = "") String agent) {
        return answer(
                agent,
                () -> {
                    var key = standIn.signing().key(Use.ID_TOKEN, standIn.hasNewKeys());
                    return published(new JWKSet(key.toPublicJWK()).toJSONObject());
                });
    }

    @GetMapping(Terms.STAND_IN + "/.well-known/did.json")
    @MayUse(Who.DEMONSTRATION)
    ResponseEntity<String> identities(
            @RequestHeader(name = "User-Agent", defaultValue = "") String agent) {
        return answer(
                agent,
                () -> {
                    var key = standIn.signing().key(Use.IDENTITY, standIn.hasNewKeys());
                    return published(
                            Map.of(
                                    "@context",
                                    List.of("https://www.w3.org/ns/did/v1"),
                                    "id",
                                    standIn.did(),
                                    "assertionMethod",
                                    List.of(method(key))));
                });
    }

    private Map<String, Object> method(ECKey key) {
        return Map.of(
                "type",
                "JsonWebKey",
                "id",
                standIn.did() + "#" + key.getKeyID(),
                "controller",
                standIn.did(),
                "publicKeyJwk",
                key.toPublicJWK().toJSONObject());
    }

    @PostMapping(Terms.STAND_IN + "/token")
    @MayUse(Who.DEMONSTRATION)
    ResponseEntity<String> token(
            @RequestHeader(name = "User-Agent", defaultValue = "") String agent,
            @RequestParam Map<String, String> sent) {
        return answer(agent, () -> requests.answer(sent));
    }

    @GetMapping(Terms.STAND_IN + "/userinfo")
    @MayUse(Who.DEMONSTRATION)
    ResponseEntity<String> userInfo(
            @RequestHeader(name = "User-Agent", defaultValue = "") String agent,
            @RequestHeader(name = "Authorization", defaultValue = "") String bearer) {
        return answer(
                agent,
                () ->
                        standIn.opened(bearer.startsWith(BEARER) ? bearer.substring(7) : "")
                                .map(standIn::told)
                                .map(
                                        it ->
                                                ResponseEntity.ok()
                                                        .contentType(MediaType.APPLICATION_JSON)
                                                        .body(Json.write(it)))
                                .orElseGet(
                                        () ->
                                                ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                                                        .header("WWW-Authenticate", "Bearer")
                                                        .build()));
    }

    // As the real one: who does not say what they are is turned away.
    private ResponseEntity<String> answer(String agent, Supplier<ResponseEntity<String>> rightly) {
        if (agent.isBlank()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        var mistakes = standIn.mistakes();
        if (mistakes.contains(Mistake.DOWN)) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        if (mistakes.contains(Mistake.SLOW)) {
            StandIns.dawdle();
        }
        return rightly.get();
    }
}
