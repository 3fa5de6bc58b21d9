package borough.accounts;

import borough.accounts.SignInWays.SignInWay;
import borough.signin.Cookies;
import borough.web.Residents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** The one door by which a browser becomes a resident's, whichever way they proved it. */
@Component
public class Entrance {
    static final String COOKIE = "borough-resident";
    private static final Duration DEVICE_LASTS = Duration.ofDays(400);

    private final ResidentSessions sessions;
    private final Cookies cookies;
    private final CsrfTokenRepository formTokens;
    private final SignInWays ways;

    Entrance(
            ResidentSessions sessions,
            Cookies cookies,
            CsrfTokenRepository formTokens,
            SignInWays ways) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.formTokens = formTokens;
        this.ways = ways;
    }

    /**
     * Begins a session and gives the browser its secret, which is new each time. What it held
     * before, its session or the token in its forms, ends here: somebody else might have put it
     * there. A session of staff's in the same browser goes on.
     */
    public Account enter(Proved proved, HttpServletRequest request, HttpServletResponse response) {
        return enter(sessions.begin(proved, Browser.of(request)), request, response);
    }

    /** The same by a passkey of an account; empty where there is no such account here. */
    public Optional<Account> byPasskey(
            UUID account, HttpServletRequest request, HttpServletResponse response) {
        return sessions.byPasskey(account, Browser.of(request))
                .map(begun -> enter(begun, request, response));
    }

    private Account enter(
            ResidentSessions.Begun begun,
            HttpServletRequest request,
            HttpServletResponse response) {
        secret(request).ifPresent(sessions::end);
        formTokens.saveToken(null, request, response);
        give(cookies.untilClosed(COOKIE, begun.secret(), request).toString(), response);
        give(
                cookies.lasting(Browser.COOKIE, begun.device(), DEVICE_LASTS, request).toString(),
                response);
        Residents.come(request, () -> sessions.who(begun.secret()).map(it -> it.who()));
        return begun.account();
    }

    /**
     * Ends the session and takes its cookie back; the browser stays a known one. Answers the page
     * of ours to go on with.
     */
    public String leave(HttpServletRequest request, HttpServletResponse response) {
        secret(request).ifPresent(sessions::end);
        formTokens.saveToken(null, request, response);
        give(cookies.gone(COOKIE, request).toString(), response);
        Residents.come(request, Optional::empty);
        return ways.after(request).orElse("/");
    }

    /** The ways of signing in that are not ours, as they stand on the page for it. */
    public List<SignInWay> otherWays() {
        return ways.here();
    }

    /** The secret of the session in use; empty where none is. */
    public static Optional<String> secret(HttpServletRequest request) {
        return Cookies.value(request, COOKIE);
    }

    /** The secret by which a browser is known that was signed in before; empty for a new one. */
    public static String device(HttpServletRequest request) {
        return Cookies.value(request, Browser.COOKIE).orElse("");
    }

    private static void give(String cookie, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }
}
