package borough.signin;

import borough.data.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, by the secret in a cookie. A session lies under its council's row-level
 * security, so at another council's host it is not there.
 */
@Component
class Sessions implements SecurityContextRepository {
    static final String COOKIE = "borough-staff";

    private final SignIn signIn;
    private final Cookies cookies;
    private final CsrfTokenRepository formTokens;

    Sessions(SignIn signIn, Cookies cookies, CsrfTokenRepository formTokens) {
        this.signIn = signIn;
        this.cookies = cookies;
        this.formTokens = formTokens;
    }

    /**
     * Gives the browser its new session's secret. What it held before, its session or the token in
     * its forms, ends here: somebody else might have put it there.
     */
    void give(String session, HttpServletRequest request, HttpServletResponse response) {
        secret(request).ifPresent(signIn::end);
        formTokens.saveToken(null, request, response);
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookies.untilClosed(COOKIE, session, request).toString());
    }

    /** Ends the session and takes its cookie back. */
    void end(HttpServletRequest request, HttpServletResponse response) {
        secret(request).ifPresent(signIn::end);
        formTokens.saveToken(null, request, response);
        response.addHeader(HttpHeaders.SET_COOKIE, cookies.gone(COOKIE, request).toString());
    }

    static Optional<String> secret(HttpServletRequest request) {
        return cookie(request, COOKIE);
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(it -> it.getName().equals(name))
                .map(it -> it.getValue())
                .findFirst();
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    private SecurityContext context(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        if (Tenancy.bound().isEmpty()) {
            return context;
        }
        secret(request)
                .flatMap(signIn::who)
                .map(it -> new UsernamePasswordAuthenticationToken(it, null, List.of()))
                .ifPresent(context::setAuthentication);
        return context;
    }

    // Sessions begin and end in SignIn; a request never changes one.
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return secret(request).isPresent();
    }
}
