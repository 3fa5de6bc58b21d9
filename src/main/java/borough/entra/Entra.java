package borough.entra;

import borough.entra.Admission.Admitted;
import borough.oidc.CodeExchange;
import borough.oidc.Handshakes;
import borough.oidc.Handshakes.Errand;
import borough.oidc.Handshakes.Returned;
import borough.oidc.IdTokens;
import borough.oidc.Providers;
import borough.oidc.Unreachable;
import borough.oidc.Untrusted;
import borough.oidc.Untrusted.Why;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Sends staff to their council's identity provider and finds out who came back. It is no
 * transaction of its own: nobody holds a connection of the database while another program thinks.
 */
@Component
public class Entra {
    static final String BACK = "/sign-in/council/back";
    static final String SIGNED_OUT = "/sign-in/council/signed-out";
    private static final String PURPOSE = "entra";

    private final Handshakes handshakes;
    private final Providers providers;
    private final CodeExchange codes;
    private final IdTokens idTokens;
    private final Admissions admissions;

    Entra(
            Handshakes handshakes,
            Providers providers,
            CodeExchange codes,
            IdTokens idTokens,
            Admissions admissions) {
        this.handshakes = handshakes;
        this.providers = providers;
        this.codes = codes;
        this.idTokens = idTokens;
        this.admissions = admissions;
    }

    /** Where to send somebody who wants to sign in. Throws {@link Unreachable}. */
    URI begin(
            Terms terms,
            String back,
            String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        // Asked first: where the provider is away, nobody is sent anywhere.
        var metadata = providers.of(terms.registration());
        var begun = handshakes.begin(new Errand(PURPOSE, next, ""), request, response);
        var query = new LinkedHashMap<String, String>();
        query.put("client_id", terms.clientId());
        query.put("response_type", "code");
        query.put("response_mode", "query");
        query.put("redirect_uri", back);
        query.put("scope", "openid profile");
        query.put("state", begun.state());
        query.put("nonce", begun.nonce());
        query.put("code_challenge", begun.challenge());
        query.put("code_challenge_method", "S256");
        return withQuery(metadata.authorize(), query);
    }

    private static URI withQuery(URI address, Map<String, String> query) {
        var text =
                query.entrySet().stream()
                        .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What this browser was sent out for. Throws {@link Untrusted} where it was not. */
    Returned returned(String state, HttpServletRequest request, HttpServletResponse response) {
        return handshakes.end(PURPOSE, state, request, response);
    }

    /** Who came, whether they may come in, and their session there. */
    record Came(Admission admission, Optional<String> session) {
        Optional<Admitted> admitted() {
            return admission instanceof Admitted it ? Optional.of(it) : Optional.empty();
        }
    }

    /** Throws {@link Untrusted} where anything is not as agreed, and {@link Unreachable}. */
    Came redeem(Terms terms, String back, String code, Returned returned) {
        if (code.isEmpty() || code.length() > 4000) {
            throw new Untrusted(Why.CODE, "there is none");
        }
        var registration = terms.registration();
        var metadata = providers.of(registration);
        var us = new ClientSecretPost(new ClientID(terms.clientId()), new Secret(terms.secret()));
        var redeemed =
                codes.redeem(metadata.token(), us, code, URI.create(back), returned.verifier());
        var claims = idTokens.check(registration, metadata, redeemed.idToken(), returned.nonce());
        var account = Account.of(claims, terms);
        return new Came(admissions.admit(terms.tenant(), account), account.session());
    }

    /** Where the provider signs somebody out; empty where it names no such address. */
    Optional<URI> leave(Terms terms, String after) {
        return providers
                .of(terms.registration())
                .endSession()
                .map(it -> withQuery(it, Map.of("post_logout_redirect_uri", after)));
    }
}
