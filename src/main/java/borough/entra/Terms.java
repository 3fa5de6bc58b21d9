package borough.entra;

import borough.oidc.Registration;
import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** What a council agreed with its identity provider. */
record Terms(
        Provider provider,
        UUID tenant,
        String clientId,
        String secret,
        boolean instead,
        String at) {

    /** Who may be one; no other address is ever asked. */
    enum Provider {
        MICROSOFT("microsoft"),
        STAND_IN("stand-in");

        private final String word;

        Provider(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Optional<Provider> read(String word) {
            return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
        }
    }

    /** One tenant of one council: nothing of it is taken from a token. */
    Registration registration() {
        var issuer = at + "/" + tenant + "/v2.0";
        return new Registration(
                issuer,
                URI.create(issuer + "/.well-known/openid-configuration"),
                clientId,
                JWSAlgorithm.RS256);
    }

    @Override
    public String toString() {
        return "terms with " + provider.word();
    }
}
