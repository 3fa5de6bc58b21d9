package borough.oneloginstandin;

import borough.onelogin.Terms;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the council asks for when it sends somebody, as it stands in the address. */
public record Wanted(Map<String, String> sent) {
    private static final List<String> LEVELS = List.of("[\"Cl\"]", "[\"Cl.Cm\"]", "[\"Cl.Cm.P2\"]");

    public String text(String name) {
        return sent.getOrDefault(name, "");
    }

    boolean isForIdentity() {
        return text("vtr").contains("P2");
    }

    boolean isOurClient() {
        return text("client_id").equals(Terms.STAND_IN_CLIENT);
    }

    /** The error that One Login would send back; empty where all is as it should be. */
    Optional<String> error() {
        if (!text("response_type").equals("code")) {
            return Optional.of("unsupported_response_type");
        }
        var scopes = List.of(text("scope").split(" "));
        if (!scopes.contains("openid")
                || !List.of("openid", "email", "phone").containsAll(scopes)) {
            return Optional.of("invalid_scope");
        }
        var isWhole =
                !text("state").isEmpty()
                        && !text("nonce").isEmpty()
                        && !text("code_challenge").isEmpty()
                        && text("code_challenge_method").equals("S256")
                        && LEVELS.contains(text("vtr"))
                        && (text("claims").isEmpty() || isForIdentity());
        return isWhole ? Optional.empty() : Optional.of("invalid_request");
    }

    Grant grant(String person) {
        return new Grant(
                person,
                text("client_id"),
                text("redirect_uri"),
                text("nonce"),
                text("code_challenge"),
                isForIdentity());
    }
}
