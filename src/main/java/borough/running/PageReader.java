package borough.running;

import borough.council.Councils;
import borough.postgres.CannotGoOn;
import borough.settings.Setting;
import borough.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Reads our own pages at a start: proof that they are served, and the first is made by then. */
final class PageReader {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)\"");
    private static final int PATIENCE_MILLIS = 30_000;

    private final Settings settings;
    private final Program program;

    PageReader(Settings settings, Program program) {
        this.settings = settings;
        this.program = program;
    }

    /** Reads the home page, and so many pages in all by following its links. */
    void read(int pages) {
        var host =
                program.door(Councils.class).all().stream()
                        .map(it -> it.hosts().getFirst())
                        .findFirst()
                        .orElse("localhost");
        var waiting = new ArrayDeque<>(List.of("/", "/health", "/sign-in", "/sign-in/people"));
        var seen = new HashSet<>(waiting);
        for (var read = 0; read < pages && !waiting.isEmpty(); read++) {
            var links = LINK.matcher(page(host, waiting.removeFirst()));
            while (links.find()) {
                var link = links.group(1).replace("&amp;", "&");
                if (seen.add(link)) {
                    waiting.addLast(link);
                }
            }
        }
    }

    private String page(String host, String path) {
        var request =
                "GET %s HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\n\r\n"
                        .formatted(path, host, program.port());
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(here(), program.port()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreachable) {
            throw new CannotGoOn("Borough does not answer on its own port.", unreachable);
        }
    }

    private InetAddress here() throws IOException {
        var address = InetAddress.getByName(settings.text(Setting.LISTEN_ADDRESS));
        return address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
    }
}
