package borough.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals personal values under a key of each case or customer, itself wrapped by the master key, so
 * that destroying one small key erases everything sealed with it. AES-256 in GCM throughout.
 */
@Component
public final class Sealing {
    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    // Each page opens several values: whose cipher it is, is not asked anew for each.
    private static final Provider PROVIDER = provider();

    private final Map<Integer, byte[]> masters = new LinkedHashMap<>();
    private final int currentName;
    private final byte[] currentKey;

    /**
     * Takes master keys in base64, 32 bytes each: the one in force, then those it replaced, which
     * only open what they once wrapped.
     */
    Sealing(@Value("${borough.master-key}") List<String> keys) {
        for (var key : keys) {
            var bytes = decode(key);
            masters.put(nameOf(bytes), bytes);
        }
        if (masters.isEmpty()) {
            throw new IllegalArgumentException("The master key is missing");
        }
        var first = masters.entrySet().iterator().next();
        this.currentName = first.getKey();
        this.currentKey = first.getValue();
    }

    /** A new key for a case or a customer, wrapped; store it beside what it seals. */
    public byte[] newKey() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return wrap(key);
    }

    /** The same key wrapped anew by the master key in force, after a change of master key. */
    public byte[] rewrap(byte[] wrapped) {
        return wrap(unwrap(wrapped));
    }

    /**
     * Seals a text. It opens only with the same key and the same {@code place}, such as a column.
     */
    public byte[] seal(byte[] wrappedKey, String place, String text) {
        return encrypt(unwrap(wrappedKey), place, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Seals bytes, such as a piece of a file, as a text is sealed. */
    public byte[] sealBytes(byte[] wrappedKey, String place, byte[] bytes) {
        return encrypt(unwrap(wrappedKey), place, bytes);
    }

    /** Opens what {@link #sealBytes} made; throws {@link Tampered} as {@link #open} does. */
    public byte[] openBytes(byte[] wrappedKey, String place, byte[] sealed) {
        return decrypt(unwrap(wrappedKey), place, sealed);
    }

    /** Opens what {@link #seal} made; throws {@link Tampered} where it was changed or moved. */
    public String open(byte[] wrappedKey, String place, byte[] sealed) {
        return new String(decrypt(unwrap(wrappedKey), place, sealed), StandardCharsets.UTF_8);
    }

    /** A keyed hash for finding an exact value (a phone number, say) without storing it open. */
    public String fingerprint(String kind, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            // The oldest key: a fingerprint must stay findable when the master key changes.
            var oldest = List.copyOf(masters.values()).getLast();
            mac.init(new SecretKeySpec(oldest, "HmacSHA256"));
            var plain = kind + ":" + value.strip().toLowerCase(Locale.UK);
            return HexFormat.of()
                    .formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** A value was not sealed by us, or was changed since. */
    public static final class Tampered extends RuntimeException {
        Tampered(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private byte[] wrap(byte[] key) {
        var wrapped = encrypt(currentKey, "key", key);
        return ByteBuffer.allocate(NAME_BYTES + wrapped.length)
                .putInt(currentName)
                .put(wrapped)
                .array();
    }

    private byte[] unwrap(byte[] wrapped) {
        var name = ByteBuffer.wrap(wrapped).getInt();
        var master = masters.get(name);
        if (master == null) {
            throw new IllegalStateException("This was sealed under a master key that is not set");
        }
        return decrypt(master, "key", Arrays.copyOfRange(wrapped, NAME_BYTES, wrapped.length));
    }

    private static byte[] encrypt(byte[] key, String place, byte[] plain) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(plain);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static byte[] decrypt(byte[] key, String place, byte[] sealed) {
        try {
            var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, place)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException fault) {
            throw new Tampered("A sealed value does not open: " + place, fault);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String place)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(ALGORITHM, PROVIDER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(ALGORITHM).getProvider();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] decode(String key) {
        var bytes = Base64.getDecoder().decode(key.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("A master key is 32 bytes in base64");
        }
        return bytes;
    }

    private static int nameOf(byte[] key) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key)).getInt();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
