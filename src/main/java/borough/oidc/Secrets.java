package borough.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What one way out and back is kept safe by. The state travels through the provider, the other half
 * stays in the browser's cookie; nonce and verifier follow from both, so that we keep neither.
 */
record Secrets(String state, String browser) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static Secrets draw() {
        return new Secrets(random(), random());
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return text(bytes);
    }

    String nonce() {
        return text(hash("nonce " + state + " " + browser));
    }

    String verifier() {
        return text(hash("verifier " + state + " " + browser));
    }

    /** The verifier as it is shown to the provider beforehand (S256). */
    String challenge() {
        return text(hash(verifier()));
    }

    String stateHash() {
        return HexFormat.of().formatHex(hash(state));
    }

    String browserHash() {
        return HexFormat.of().formatHex(hash(browser));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public String toString() {
        return "secrets";
    }
}
