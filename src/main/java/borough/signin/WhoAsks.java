package borough.signin;

import borough.data.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Who asks, by a secret that the request carries: a person's cookie, a program's key. What the
 * secret opens lies under its council's row-level security, so at another council's host it is not
 * there.
 */
public final class WhoAsks implements SecurityContextRepository {
    private final Function<HttpServletRequest, Optional<String>> secret;
    private final Function<String, ? extends Optional<?>> who;

    private WhoAsks(
            Function<HttpServletRequest, Optional<String>> secret,
            Function<String, ? extends Optional<?>> who) {
        this.secret = secret;
        this.who = who;
    }

    /** What holds for every request, of a person or a program: only the secret says who asks. */
    public static HttpSecurity only(
            HttpSecurity http,
            Function<HttpServletRequest, Optional<String>> secret,
            Function<String, ? extends Optional<?>> who) {
        return http.securityContext(it -> it.securityContextRepository(new WhoAsks(secret, who)))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // The other headers are on every answer, those given before this chain too.
                .headers(
                        it ->
                                it.defaultsDisabled()
                                        .cacheControl(Customizer.withDefaults())
                                        .httpStrictTransportSecurity(Customizer.withDefaults()))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        var context = SecurityContextHolder.createEmptyContext();
        if (Tenancy.bound().isPresent()) {
            secret.apply(holder.getRequest())
                    .flatMap(who)
                    .map(it -> new UsernamePasswordAuthenticationToken(it, null, List.of()))
                    .ifPresent(context::setAuthentication);
        }
        return context;
    }

    // Sessions and keys begin and end by their doors; a request never changes one.
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return secret.apply(request).isPresent();
    }
}
