package borough.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file as it was sent, not trusted.
 *
 * @param name what the sender calls it
 * @param size in bytes, as far as it is known before reading
 */
public record Sent(String name, long size, Opens bytes) {
    /** Opens it for reading. */
    @FunctionalInterface
    public interface Opens {
        InputStream open() throws IOException;
    }

    public static Sent of(String name, byte[] bytes) {
        return new Sent(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }
}
