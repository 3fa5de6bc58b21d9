package borough.govukpay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a webhook is signed with: HMAC-SHA256 over its bytes as they came. */
public final class Signature {
    /** The header that it comes in. */
    public static final String HEADER = "Pay-Signature";

    private static final String HMAC = "HmacSHA256";

    private Signature() {}

    /** In lower-case hex. */
    public static String of(byte[] body, String secret) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Whether it is the one of this body, found out in the same time whatever is wrong. */
    public static boolean isRight(byte[] body, String secret, String said) {
        return !secret.isBlank()
                && MessageDigest.isEqual(
                        of(body, secret).getBytes(StandardCharsets.US_ASCII),
                        said.getBytes(StandardCharsets.UTF_8));
    }
}
