package borough.web;

import borough.council.Councils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The whole address of a page of the council that is bound, for links that are sent out. */
@Component
public final class PublicAddress {
    private final Councils councils;
    private final String scheme;
    private final String port;

    PublicAddress(
            Councils councils,
            @Value("${borough.public-scheme:http}") String scheme,
            @Value("${borough.public-port:}") String port) {
        this.councils = councils;
        this.scheme = scheme;
        this.port = port;
    }

    /** The address at the council's first host. */
    public String of(String path) {
        return at(councils.current().hosts().getFirst(), path);
    }

    /** The address at one of the council's hosts; at the first where it has no such host. */
    public String at(String host, String path) {
        var hosts = councils.current().hosts();
        if (!OwnPath.isOne(path)) {
            throw new IllegalArgumentException("Not a path of ours: " + path);
        }
        var usual = scheme.equals("https") ? "443" : "80";
        var end = port.isEmpty() || port.equals("0") || port.equals(usual) ? "" : ":" + port;
        return scheme + "://" + (hosts.contains(host) ? host : hosts.getFirst()) + end + path;
    }
}
