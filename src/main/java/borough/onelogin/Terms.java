package borough.onelogin;

import borough.oidc.Registration;
import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;

/**
 * What a council agreed with One Login. Whose word counts for an identity stands here too: never in
 * what somebody brings.
 */
public record Terms(
        Registration registration, String identityIssuer, URI identityDocument, boolean isStandIn) {
    /** Where the stand-in's addresses begin. */
    public static final String STAND_IN = "/stand-in/one-login";

    /** Who we are to the stand-in. */
    public static final String STAND_IN_CLIENT = "borough";

    /** Those of our own stand-in, which is found below this address of the council's. */
    static Terms ofStandIn(String start) {
        var base = start + STAND_IN;
        return new Terms(
                new Registration(
                        base + "/",
                        URI.create(base + "/.well-known/openid-configuration"),
                        STAND_IN_CLIENT,
                        JWSAlgorithm.ES256),
                base + "/identity/",
                URI.create(base + "/.well-known/did.json"),
                true);
    }
}
