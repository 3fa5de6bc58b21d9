package borough.field;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** What a tablet remembers between shifts: its round, when it last looked, and how bright it is. */
final class Tablet {
    private static final String ROUND = "borough-round";
    private static final String LIGHT = "borough-light";
    private static final String LOOKED = "borough-looked";
    private static final String AUTO = "auto";
    private static final Set<String> LIGHTS = Set.of("light", "dark", AUTO);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST_ROUND = 40;

    private Tablet() {}

    static Optional<String> round(HttpServletRequest request) {
        return cookie(request, ROUND)
                .map(Tablet::decoded)
                .filter(it -> !it.isBlank() && it.length() <= LONGEST_ROUND);
    }

    static void remember(String round, HttpServletRequest request, HttpServletResponse response) {
        keep(ROUND, URLEncoder.encode(round, StandardCharsets.UTF_8), request, response);
    }

    static String light(HttpServletRequest request) {
        return cookie(request, LIGHT).filter(LIGHTS::contains).orElse(AUTO);
    }

    static void shine(String light, HttpServletRequest request, HttpServletResponse response) {
        keep(LIGHT, LIGHTS.contains(light) ? light : AUTO, request, response);
    }

    /** From which of several choices on a page shows them; 0 where the address says nonsense. */
    static int from(HttpServletRequest request) {
        var said = request.getParameter("from");
        return said != null && said.matches("[0-9]{1,3}") ? Integer.parseInt(said) : 0;
    }

    /** When this tablet last looked at this round; empty where it has not. */
    static Optional<Instant> looked(String round, HttpServletRequest request) {
        return cookie(request, LOOKED)
                .map(it -> it.split("-", 2))
                .filter(it -> it.length == 2 && it[1].equals(name(round)))
                .filter(it -> it[0].matches("[0-9]{1,13}"))
                .map(it -> Instant.ofEpochMilli(Long.parseLong(it[0])));
    }

    static void looks(
            String round, Instant now, HttpServletRequest request, HttpServletResponse response) {
        keep(LOOKED, now.toEpochMilli() + "-" + name(round), request, response);
    }

    private static String name(String round) {
        return Integer.toHexString(round.hashCode());
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(it -> it.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException forged) {
            return "";
        }
    }

    private static void keep(
            String name, String value, HttpServletRequest request, HttpServletResponse response) {
        var cookie =
                ResponseCookie.from(name, value)
                        .path("/crew")
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
