package borough.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The browser's half of a way out, one cookie for each, so that two open pages don't disturb. */
@Component
class HandshakeCookies {
    private static final String NAME = "borough-away-";
    private static final int NAMED_BY = 12;

    private final boolean alwaysSecure;

    HandshakeCookies(@Value("${borough.public-scheme:http}") String scheme) {
        this.alwaysSecure = scheme.equals("https");
    }

    void give(
            Secrets secrets,
            Duration lasts,
            HttpServletRequest request,
            HttpServletResponse response) {
        put(cookie(secrets, secrets.browser(), request).maxAge(lasts), response);
    }

    void take(Secrets secrets, HttpServletRequest request, HttpServletResponse response) {
        put(cookie(secrets, "", request).maxAge(0), response);
    }

    private static void put(
            ResponseCookie.ResponseCookieBuilder cookie, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(
            Secrets secrets, String value, HttpServletRequest request) {
        // Lax: it must be there when the provider sends the browser back to us.
        return ResponseCookie.from(name(secrets), value)
                .httpOnly(true)
                .secure(alwaysSecure || request.isSecure())
                .sameSite("Lax")
                .path("/");
    }

    /** The half that this browser holds for a state. */
    Optional<String> of(String state, HttpServletRequest request) {
        var name = name(new Secrets(state, ""));
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(it -> it.getName().equals(name))
                .map(it -> it.getValue())
                .findFirst();
    }

    private static String name(Secrets secrets) {
        return NAME + secrets.stateHash().substring(0, NAMED_BY);
    }
}
