package borough.accounts;

import borough.signin.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/**
 * The browser that somebody comes in by.
 *
 * @param device the secret by which it is known again; empty for a new one
 * @param name what its owner knows it by, such as "Firefox on Windows"
 * @param host at which of the council's hosts it is
 */
record Browser(String device, String name, String host) {
    static final String COOKIE = "borough-device";

    static Browser of(HttpServletRequest request) {
        return new Browser(
                Cookies.value(request, COOKIE).orElse(""),
                name(Objects.requireNonNullElse(request.getHeader("User-Agent"), "")),
                request.getServerName());
    }

    // What a browser says of itself is never shown as it is: only these words can come out.
    private static String name(String says) {
        return program(says) + " on " + system(says);
    }

    private static String program(String says) {
        if (says.contains("Edg")) {
            return "Edge";
        }
        if (says.contains("Firefox")) {
            return "Firefox";
        }
        if (says.contains("SamsungBrowser")) {
            return "Samsung Internet";
        }
        if (says.contains("Chrome") || says.contains("CriOS")) {
            return "Chrome";
        }
        return says.contains("Safari") ? "Safari" : "A browser";
    }

    private static String system(String says) {
        if (says.contains("iPhone")) {
            return "iPhone";
        }
        if (says.contains("iPad")) {
            return "iPad";
        }
        if (says.contains("Android")) {
            return "Android";
        }
        if (says.contains("Windows")) {
            return "Windows";
        }
        if (says.contains("Mac OS")) {
            return "Mac";
        }
        return says.contains("Linux") ? "Linux" : "a device";
    }
}
