package borough.api;

import borough.data.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Which partner asks, by the key it sends. A key lies under its council's row-level security, so at
 * another council's host it is not there; cookies count for nothing here.
 */
@Component
class Bearer implements SecurityContextRepository {
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 200;

    private final Keys keys;

    Bearer(Keys keys) {
        this.keys = keys;
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(it -> it.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .filter(it -> it.length() < LONGEST)
                .map(it -> it.substring(SCHEME.length()).strip());
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        var context = SecurityContextHolder.createEmptyContext();
        if (Tenancy.bound().isPresent()) {
            secret(holder.getRequest())
                    .flatMap(keys::who)
                    .map(it -> new UsernamePasswordAuthenticationToken(it, null, List.of()))
                    .ifPresent(context::setAuthentication);
        }
        return context;
    }

    // Keys begin and end on the page of administrators; a request never changes one.
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return secret(request).isPresent();
    }
}
