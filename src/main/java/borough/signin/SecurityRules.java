package borough.signin;

import borough.council.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** What holds for every request. Who may use which page is said on the page, by {@code MayUse}. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {
    @Bean
    SecurityFilterChain everyRequest(
            HttpSecurity http, SignIn signIn, CsrfTokenRepository formTokens) {
        return WhoAsks.only(http, Sessions::secret, it -> who(signIn, it))
                .csrf(it -> it.csrfTokenRepository(formTokens))
                .exceptionHandling(it -> it.accessDeniedHandler(SecurityRules::refuse))
                .build();
    }

    // Every request asks and few write, so that asking is a matter of reading alone.
    private static Optional<SignedIn> who(SignIn signIn, String session) {
        var asks = signIn.who(session);
        asks.filter(SignIn.Asks::seenLongAgo).ifPresent(any -> signIn.seen(session));
        return asks.map(SignIn.Asks::person);
    }

    // The page that is shown tells a form that was open too long from a door that is shut.
    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        request.setAttribute(WebAttributes.ACCESS_DENIED_403, why);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** Each of the security filters would be timed by itself, at every request. */
    @Bean
    static SecurityObservationSettings untimedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** Nobody has a password here, so that none can be guessed. */
    @Bean
    AuthenticationManager nobody() {
        return any -> {
            throw new BadCredentialsException("There are no passwords here");
        };
    }

    @Bean
    static CsrfTokenRepository formTokens(Cookies cookies) {
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName("borough-form");
        cookie.setCookieCustomizer(
                it -> {
                    it.sameSite("Lax").path("/");
                    if (cookies.areAlwaysSecure()) {
                        it.secure(true);
                    }
                });
        return cookie;
    }
}
