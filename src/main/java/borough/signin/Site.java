package borough.signin;

import jakarta.servlet.http.HttpServletRequest;

/** Where a browser says it is: passkeys belong to a host and answer to one origin. */
public record Site(String scheme, String host, int port) {
    /** A request has come through the council's filter, so its host is one of the council's. */
    public static Site of(HttpServletRequest request) {
        return new Site(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    String origin() {
        var usual = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + host + (port == usual ? "" : ":" + port);
    }
}
