package borough.oneloginstandin;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.Visitor;
import borough.data.Tenancy;
import borough.oidc.CodeExchange;
import borough.oidc.KeptKeys;
import borough.values.CouncilId;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The stand-in is as strict as the one it stands in for. */
@Tag("database")
class StandInTest {
    private static final String TOKEN = "/stand-in/one-login/token";

    private final CodeVerifier verifier = new CodeVerifier();
    private CouncilId council;
    private StandIn standIn;

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        council = Town.council(true);
        standIn = Town.bean(StandIn.class);
    }

    private Visitor program() {
        return new Visitor(Town.host(council));
    }

    private String back() {
        return "http://" + Town.host(council) + ":8080/account/one-login/back";
    }

    /** What a rightful council sends for a new code. */
    private Map<String, String> rightly() {
        var challenge = CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue();
        var grant = new Grant("amina-khan", "borough", back(), "n", challenge, false);
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", Tenancy.in(council, () -> standIn.code(grant).orElseThrow()));
        fields.put("redirect_uri", back());
        fields.put("code_verifier", verifier.getValue());
        fields.put(
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        fields.put("client_assertion", assertion("one-login client", standIn("/token")));
        return fields;
    }

    private String standIn(String path) {
        return Tenancy.in(council, standIn::base) + path;
    }

    private String assertion(String keyName, String audience) {
        JWK key = Tenancy.in(council, () -> Town.bean(KeptKeys.class).named(keyName));
        var proof =
                (PrivateKeyJWT)
                        Town.bean(CodeExchange.class).signed("borough", URI.create(audience), key);
        return proof.getClientAssertion().serialize();
    }

    private void refuses(String error, Map<String, String> fields) {
        var answer = program().postBare(TOKEN, fields);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(error);
    }

    @Test
    void tokens_are_given_once_to_the_council_that_brings_all_that_belongs_to_its_code() {
        var fields = rightly();
        var first = program().postBare(TOKEN, fields);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).contains("id_token", "\"expires_in\":180");
        refuses("invalid_grant", fields);
    }

    @Test
    void who_signs_with_another_key_or_for_somebody_else_gets_nothing() {
        var byAnother = rightly();
        byAnother.put("client_assertion", assertion("another key", standIn("/token")));
        refuses("invalid_client", byAnother);
        var forAnother = rightly();
        forAnother.put(
                "client_assertion", assertion("one-login client", "https://elsewhere.example/"));
        refuses("invalid_client", forAnother);
        var unsigned = rightly();
        unsigned.put("client_assertion", "a.b.c");
        refuses("invalid_client", unsigned);
    }

    @Test
    void a_code_without_its_verifier_or_for_another_address_is_worth_nothing() {
        var withoutVerifier = rightly();
        withoutVerifier.put("code_verifier", new CodeVerifier().getValue());
        refuses("invalid_grant", withoutVerifier);
        var elsewhere = rightly();
        elsewhere.put("redirect_uri", "https://elsewhere.example/");
        refuses("invalid_grant", elsewhere);
        var madeUp = rightly();
        madeUp.put("code", "made-up");
        refuses("invalid_grant", madeUp);
        var otherwise = rightly();
        otherwise.put("grant_type", "password");
        refuses("unsupported_grant_type", otherwise);
    }

    @Test
    void a_token_that_was_never_given_out_opens_nothing() {
        assertThat(program().get("/stand-in/one-login/userinfo").status()).isEqualTo(401);
    }

    @Test
    void a_note_of_signing_out_counts_once_and_no_other_token_is_one() {
        var note = Tenancy.in(council, () -> standIn.logoutToken("urn:fdc:gov.uk:2022:somebody"));
        assertThat(tell(note)).isEqualTo(200);
        assertThat(tell(note)).isEqualTo(400);
        var grant = new Grant("amina-khan", "borough", back(), "n", "c", false);
        assertThat(tell(Tenancy.in(council, () -> standIn.idToken(grant)))).isEqualTo(400);
        var neighbour = Town.council(true);
        var theirs = Tenancy.in(neighbour, () -> standIn.logoutToken("urn:fdc:gov.uk:2022:s"));
        assertThat(tell(theirs)).isEqualTo(400);
    }

    private int tell(String note) {
        return program().postBare("/hooks/one-login", Map.of("logout_token", note)).status();
    }
}
