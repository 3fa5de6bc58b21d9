package borough.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One connection that is kept, on which one request follows the other. It costs a fraction of what
 * a whole client does, so that measuring takes little from what is measured.
 */
final class Wire implements AutoCloseable {
    record Answer(int status, String location, String body) {}

    private static final int PATIENCE_MILLIS = 60_000;

    private final String host;
    private final Socket socket;
    private final InputStream in;

    Wire(String address) throws IOException {
        this(address, URI.create(address).getAuthority());
    }

    /** To this address, as if by the name of this host. */
    Wire(String address, String host) throws IOException {
        var uri = URI.create(address);
        this.host = host;
        this.socket = new Socket(uri.getHost(), uri.getPort());
        this.socket.setTcpNoDelay(true);
        this.socket.setSoTimeout(PATIENCE_MILLIS);
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
    }

    Answer post(String path, String headers, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var text =
                "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Length: %d\r\n%s\r\n"
                        .formatted(path, host, bytes.length, headers);
        var out = socket.getOutputStream();
        out.write((text + body).getBytes(StandardCharsets.UTF_8));
        return answer();
    }

    Answer get(String path) throws IOException {
        var text = "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(path, host);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return answer();
    }

    private Answer answer() throws IOException {
        var first = line();
        int status = Integer.parseInt(first.split(" ")[1]);
        var location = "";
        int length = 0;
        boolean inChunks = false;
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            var name = line.substring(0, colon).toLowerCase(java.util.Locale.ROOT);
            var value = line.substring(colon + 1).strip();
            switch (name) {
                case "location" -> location = value;
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> inChunks = true;
                default -> {
                    // Of no account here.
                }
            }
        }
        var body = inChunks ? chunks() : new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Answer(status, location, body);
    }

    private String chunks() throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(), 16);
            all.write(in.readNBytes(size));
            line();
            if (size == 0) {
                return all.toString(StandardCharsets.UTF_8);
            }
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The connection ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
