package borough.web;

import borough.tongues.Languages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * In which language a page was asked for: its address says so, else that of the page before it. A
 * body is not looked at, for what is wrong with a request may be its body.
 */
final class SpokenIn {
    private static final String NAME = Languages.OF_PAGE + "=";

    private SpokenIn() {}

    /** The code of the language, whatever somebody wrote there; nothing where it says none. */
    static @Nullable String request(HttpServletRequest request) {
        var own = code(query(request));
        var before = Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), "");
        return own == null ? code(before.replaceFirst("^[^?]*\\??", "")) : own;
    }

    /** The rest of the page's address after its question mark, ready for one more name. */
    static String more(HttpServletRequest request) {
        return Arrays.stream(query(request).split("&"))
                .filter(it -> !it.isEmpty() && !it.startsWith(NAME))
                .map(it -> it + "&")
                .collect(Collectors.joining());
    }

    // An error page stands at the address that was asked for.
    private static String query(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        return Objects.requireNonNullElse(
                asked instanceof String it ? it : request.getQueryString(), "");
    }

    private static @Nullable String code(String query) {
        return Arrays.stream(query.split("[&#]"))
                .filter(it -> it.startsWith(NAME))
                .map(it -> it.substring(NAME.length()))
                .filter(it -> it.matches("[A-Za-z-]{2,20}"))
                .findFirst()
                .orElse(null);
    }
}
