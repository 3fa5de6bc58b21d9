package borough.entrastandin;

import borough.data.Json;
import borough.entra.Agreements;
import borough.oidc.StandIns;
import borough.web.MayUse;
import borough.web.Who;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the council asks of the stand-in behind the browser's back. */
@RestController
class TenantApi {
    private static final Logger LOG = LoggerFactory.getLogger(TenantApi.class);
    private static final String TENANT = Agreements.STAND_IN + "/{tenant}";

    private final TenantStandIn standIn;

    TenantApi(TenantStandIn standIn) {
        this.standIn = standIn;
    }

    @GetMapping(TENANT + "/v2.0/.well-known/openid-configuration")
    @MayUse(Who.DEMONSTRATION)
    ResponseEntity<String> configuration(@PathVariable String tenant) {
        return answer(
                tenant,
                () -> {
                    var base = standIn.base();
                    var all = new LinkedHashMap<String, Object>();
                    all.put("issuer", standIn.issuer());
                    all.put("authorization_endpoint", base + "/oauth2/v2.0/authorize");
                    all.put("token_endpoint", base + "/oauth2/v2.0/token");
                    all.put("end_session_endpoint", base + "/oauth2/v2.0/logout");
                    all.put("jwks_uri", base + "/discovery/v2.0/keys");
                    all.put("response_types_supported", List.of("code"));
                    all.put("subject_types_supported", List.of("pairwise"));
                    all.put("id_token_signing_alg_values_supported", List.of("RS256"));
                    all.put("token_endpoint_auth_methods_supported", List.of("client_secret_post"));
                    return json(HttpStatus.OK, all);
                });
    }

    @GetMapping(TENANT + "/discovery/v2.0/keys")
    @MayUse(Who.DEMONSTRATION)
    ResponseEntity<String> keys(@PathVariable String tenant) {
        return answer(
                tenant,
                () -> json(HttpStatus.OK, new JWKSet(standIn.key().toPublicJWK()).toJSONObject()));
    }

    @PostMapping(TENANT + "/oauth2/v2.0/token")
    @MayUse(Who.DEMONSTRATION)
    ResponseEntity<String> token(
            @PathVariable String tenant, @RequestParam Map<String, String> sent) {
        return answer(tenant, () -> token(sent));
    }

    private ResponseEntity<String> token(Map<String, String> sent) {
        if (!text(sent, "grant_type").equals("authorization_code")) {
            return error("unsupported_grant_type");
        }
        if (!isSame(text(sent, "client_id"), Agreements.STAND_IN_CLIENT)
                || !isSame(text(sent, "client_secret"), Agreements.STAND_IN_SECRET)) {
            return error("invalid_client");
        }
        return standIn.redeem(text(sent, "code"))
                .filter(it -> StandIns.isItsOwn(it.challenge(), it.redirect(), sent))
                .map(
                        it ->
                                json(
                                        HttpStatus.OK,
                                        Map.of(
                                                "access_token",
                                                "not-used-by-anybody",
                                                "token_type",
                                                "Bearer",
                                                "expires_in",
                                                3600,
                                                "id_token",
                                                standIn.idToken(it))))
                .orElseGet(() -> error("invalid_grant"));
    }

    private static String text(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "");
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<String> error(String code) {
        return json(HttpStatus.BAD_REQUEST, Map.of("error", code));
    }

    private static ResponseEntity<String> json(HttpStatus status, Map<String, ?> all) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(all));
    }

    private ResponseEntity<String> answer(String tenant, Supplier<ResponseEntity<String>> rightly) {
        if (!tenant.equals(Agreements.STAND_IN_TENANT.toString())) {
            return error("invalid_tenant");
        }
        var mistakes = standIn.mistakes();
        if (mistakes.contains(TenantMistake.DOWN)) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        if (mistakes.contains(TenantMistake.SLOW)) {
            StandIns.dawdle();
        }
        return rightly.get();
    }
}
