package borough.onelogin;

import borough.oidc.Handshakes;
import borough.oidc.Metadata;
import borough.oidc.Providers;
import borough.web.Links;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCClaimsRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The addresses at One Login that a browser is sent to, and those of ours that it comes back to.
 */
@Component
public final class WaysOut {
    /** Where a browser comes back to; registered with One Login for each host. */
    public static final String BACK = "/account/one-login/back";

    /** Where it comes back to after signing out there. */
    public static final String SIGNED_OUT = "/account/one-login/signed-out";

    /** Where our public key is read. */
    public static final String KEYS = "/account/one-login/keys.json";

    /** Where One Login tells us that somebody signed out there. */
    public static final String HOOK = "/hooks/one-login";

    private static final String SIGN_IN = "[\"Cl.Cm\"]";
    private static final String IDENTITY = "[\"Cl.Cm.P2\"]";
    // Asked for at P2 only, and only in what is told of the person, never in the token.
    private static final String CLAIMS =
            "{\"userinfo\":{\"%s\":null,\"%s\":null,\"%s\":null}}"
                    .formatted(UserInfo.CORE_IDENTITY, UserInfo.ADDRESS, UserInfo.RETURN_CODE);

    private final Providers providers;
    private final Links links;

    WaysOut(Providers providers, Links links) {
        this.providers = providers;
        this.links = links;
    }

    Metadata metadata(Terms terms) {
        return providers.of(terms.registration());
    }

    URI back(HttpServletRequest request) {
        return URI.create(links.to(request.getServerName(), BACK));
    }

    URI signIn(Terms terms, Handshakes.Begun begun, HttpServletRequest request) {
        return toAuthorize(terms, begun, request)
                .scope(new Scope("openid", "email"))
                .customParameter("vtr", SIGN_IN)
                .build()
                .toURI();
    }

    URI identity(Terms terms, Handshakes.Begun begun, HttpServletRequest request) {
        try {
            return toAuthorize(terms, begun, request)
                    .scope(new Scope("openid", "email"))
                    .customParameter("vtr", IDENTITY)
                    .claims(OIDCClaimsRequest.parse(CLAIMS))
                    .build()
                    .toURI();
        } catch (ParseException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private AuthenticationRequest.Builder toAuthorize(
            Terms terms, Handshakes.Begun begun, HttpServletRequest request) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid"),
                        new ClientID(terms.registration().clientId()),
                        back(request))
                .endpointURI(metadata(terms).authorize())
                .state(new State(begun.state()))
                .nonce(new Nonce(begun.nonce()))
                .codeChallenge(new CodeVerifier(begun.verifier()), CodeChallengeMethod.S256)
                .uiLocales(List.of(tongue(request)));
    }

    // One Login speaks two languages.
    private static LangTag tongue(HttpServletRequest request) {
        try {
            return LangTag.parse("cy".equals(request.getParameter("lang")) ? "cy" : "en");
        } catch (LangTagException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where a browser signs out of One Login; empty where it offers no such place. */
    Optional<URI> leave(Terms terms, String idToken, HttpServletRequest request) {
        var after = URI.create(links.to(request.getServerName(), SIGNED_OUT));
        return metadata(terms)
                .endSession()
                .map(it -> new LogoutRequest(it, signed(idToken), after, new State()).toURI());
    }

    private static SignedJWT signed(String idToken) {
        try {
            return SignedJWT.parse(idToken);
        } catch (java.text.ParseException ours) {
            throw new IllegalStateException("A token that we kept is none", ours);
        }
    }
}
