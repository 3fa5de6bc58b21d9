package borough.web;

import borough.council.Councils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Addresses of our pages as the public writes them, for messages and letters. */
@Component
public final class Links {
    private final Councils councils;
    private final String scheme;
    private final int port;

    Links(
            Councils councils,
            @Value("${borough.public-scheme:http}") String scheme,
            @Value("${borough.public-port:8080}") int port) {
        this.councils = councils;
        this.scheme = scheme;
        this.port = port;
    }

    /** The whole address of a page of the council that is bound. */
    public String to(String path) {
        return start() + path;
    }

    /** The same at one of the council's hosts; at its first where it has no such host. */
    public String to(String host, String path) {
        var hosts = councils.current().hosts();
        return startAt(hosts.contains(host) ? host : hosts.getFirst()) + path;
    }

    /** Where the council's pages begin, such as {@code https://www.example.gov.uk}. */
    public String start() {
        return startAt(councils.current().hosts().getFirst());
    }

    private String startAt(String host) {
        var usual = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + host + (port == usual ? "" : ":" + port);
    }
}
