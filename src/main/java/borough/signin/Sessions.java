package borough.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** The cookie by which a browser is somebody's who signed in: given, read and taken back. */
@Component
public class Sessions {
    static final String COOKIE = "borough-staff";

    private final SignIn signIn;
    private final Cookies cookies;
    private final CsrfTokenRepository formTokens;

    Sessions(SignIn signIn, Cookies cookies, CsrfTokenRepository formTokens) {
        this.signIn = signIn;
        this.cookies = cookies;
        this.formTokens = formTokens;
    }

    /** Begins a session in this browser; no for somebody who doesn't work here. */
    boolean begin(
            UUID person, SignIn.By by, HttpServletRequest request, HttpServletResponse response) {
        return begin(person, by, Optional.empty(), request, response);
    }

    /** Begins one by a session elsewhere, such as that of a council account, and ends with it. */
    public boolean begin(
            UUID person,
            SignIn.By by,
            Optional<String> outside,
            HttpServletRequest request,
            HttpServletResponse response) {
        var device = Device.of(request);
        var session = signIn.begin(person, by, device, outside);
        session.ifPresent(it -> give(it, device, request, response));
        return session.isPresent();
    }

    /**
     * Gives the browser its new session's secret. What it held before, its session or the token in
     * its forms, ends here: somebody else might have put it there.
     */
    void give(
            String session,
            Device device,
            HttpServletRequest request,
            HttpServletResponse response) {
        secret(request).ifPresent(signIn::end);
        device.secret()
                .map(it -> cookies.device(it, request).toString())
                .ifPresent(it -> response.addHeader(HttpHeaders.SET_COOKIE, it));
        formTokens.saveToken(null, request, response);
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookies.untilClosed(COOKIE, session, request).toString());
    }

    /** Ends the session and takes its cookie back. */
    Optional<SignIn.By> end(HttpServletRequest request, HttpServletResponse response) {
        var by = secret(request).flatMap(signIn::end);
        formTokens.saveToken(null, request, response);
        response.addHeader(HttpHeaders.SET_COOKIE, cookies.gone(COOKIE, request).toString());
        return by;
    }

    static Optional<String> secret(HttpServletRequest request) {
        return cookie(request, COOKIE);
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        return Cookies.value(request, name);
    }
}
