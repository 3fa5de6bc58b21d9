package borough.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The cookies we set: for the server's eyes only, for this host only, and only where needed. */
@Component
public class Cookies {
    /** How long a browser is known again, and its cookie stays. */
    static final Duration DEVICE_KEPT = Duration.ofDays(400);

    private static final String PASSKEY = "borough-passkey";

    private final boolean alwaysSecure;

    Cookies(@Value("${borough.public-scheme:http}") String scheme) {
        this.alwaysSecure = scheme.equals("https");
    }

    /** Whether the public comes by https alone, so that no cookie may travel otherwise. */
    boolean areAlwaysSecure() {
        return alwaysSecure;
    }

    public ResponseCookie untilClosed(String name, String value, HttpServletRequest request) {
        return cookie(name, value, request).sameSite("Lax").build();
    }

    ResponseCookie device(String secret, HttpServletRequest request) {
        return cookie(Device.COOKIE, secret, request).sameSite("Lax").maxAge(DEVICE_KEPT).build();
    }

    public ResponseCookie brief(
            String name, String value, Duration lasts, HttpServletRequest request) {
        return cookie(name, value, request).sameSite("Strict").maxAge(lasts).build();
    }

    /** One that is there again after the browser was closed. */
    public ResponseCookie lasting(
            String name, String value, Duration lasts, HttpServletRequest request) {
        return cookie(name, value, request).sameSite("Lax").maxAge(lasts).build();
    }

    /** The value of a cookie that the request carries. */
    public static Optional<String> value(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(it -> it.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /**
     * Asks a browser for a passkey. The secret travels in a cookie of its own, so that only the
     * browser that was asked can answer.
     */
    public ResponseEntity<String> ask(Passkeys.Challenge challenge, HttpServletRequest request) {
        var cookie = brief(PASSKEY, challenge.secret(), RelyingParties.LASTS, request);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .body(challenge.options());
    }

    /** The secret that came with an answer to that; empty where none did. */
    public static String asked(HttpServletRequest request) {
        return value(request, PASSKEY).orElse("");
    }

    public ResponseCookie gone(String name, HttpServletRequest request) {
        return cookie(name, "", request).sameSite("Lax").maxAge(0).build();
    }

    private ResponseCookie.ResponseCookieBuilder cookie(
            String name, String value, HttpServletRequest request) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(alwaysSecure || request.isSecure())
                .path("/");
    }
}
