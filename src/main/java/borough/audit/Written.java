package borough.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * An entry's bytes as they go into the hash, as {@code audit.written} makes them in the database:
 * each value with its length before it.
 */
final class Written {
    private final MessageDigest digest;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Written() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The hash over the hash before it and these values. */
    byte[] hash(byte[] before, @Nullable String... values) {
        bytes.reset();
        for (var value : values) {
            add(value);
        }
        digest.update(before);
        return digest.digest(bytes.toByteArray());
    }

    private void add(@Nullable String value) {
        if (value == null) {
            bytes.writeBytes("-;".getBytes(StandardCharsets.US_ASCII));
        } else {
            var said = value.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes((said.length + ":").getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(said);
            bytes.write(';');
        }
    }
}
