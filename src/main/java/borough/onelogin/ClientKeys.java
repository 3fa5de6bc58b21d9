package borough.onelogin;

import borough.council.Councils;
import borough.oidc.KeptKeys;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key by which One Login knows that it is us: the council's own file in the folder of the
 * settings, else one that we made and keep sealed. Its public half is published either way.
 */
@Component
final class ClientKeys {
    private static final String OURS = "one-login client";

    private final Councils councils;
    private final KeptKeys kept;
    private final String folder;

    ClientKeys(
            Councils councils, KeptKeys kept, @Value("${borough.one-login-keys:}") String folder) {
        this.councils = councils;
        this.kept = kept;
        this.folder = folder;
    }

    JWK current() {
        if (!folder.isBlank()) {
            var file = Path.of(folder, councils.current().slug() + ".pem");
            if (Files.exists(file)) {
                return read(file);
            }
        }
        return kept.named(OURS);
    }

    /** An RSA key as {@code openssl genpkey} writes it. */
    static JWK read(Path file) {
        try {
            var text = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
            var keys = KeyFactory.getInstance("RSA");
            var secret =
                    (RSAPrivateCrtKey)
                            keys.generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
            var open =
                    keys.generatePublic(
                            new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
            return new RSAKey.Builder((RSAPublicKey) open)
                    .privateKey(secret)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint()
                    .build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException | JOSEException | IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    file + " is no RSA key as openssl genpkey writes it", wrong);
        }
    }
}
