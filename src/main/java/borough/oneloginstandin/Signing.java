package borough.oneloginstandin;

import borough.oidc.KeptKeys;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The stand-in's keys, and signing with them: rightly, or wrongly in a way that was asked for. */
@Component
final class Signing {
    private final KeptKeys keys;

    Signing(KeptKeys keys) {
        this.keys = keys;
    }

    /** What a key is for; each has one in use and one that takes its place. */
    enum Use {
        ID_TOKEN("one-login stand-in token"),
        IDENTITY("one-login stand-in identity");

        private final String name;

        Use(String name) {
            this.name = name;
        }
    }

    ECKey key(Use use, boolean isNew) {
        return keys.named(use.name + (isNew ? " 2" : " 1")).toECKey();
    }

    /** A key of the tokens by its name. */
    Optional<JWK> keyNamed(String name) {
        return Stream.of(false, true)
                .<JWK>map(it -> key(Use.ID_TOKEN, it))
                .filter(it -> it.getKeyID().equals(name))
                .findFirst();
    }

    static String sign(ECKey key, String keyId, JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(keyId).build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException ours) {
            throw new IllegalStateException(ours);
        }
    }

    /** The same token that says HS256 of itself. */
    static String withAnotherAlgorithm(String token) {
        var header =
                Base64URL.from(token.substring(0, token.indexOf('.')))
                        .decodeToString()
                        .replace("ES256", "HS256");
        return Base64URL.encode(header) + token.substring(token.indexOf('.'));
    }

    /** The same token whose contents were changed after signing. */
    static String withWrongSignature(String token) {
        var last = token.lastIndexOf('.');
        var bytes = Base64URL.from(token.substring(last + 1)).decode();
        bytes[bytes.length - 1] ^= 1;
        return token.substring(0, last + 1) + Base64URL.encode(bytes);
    }
}
