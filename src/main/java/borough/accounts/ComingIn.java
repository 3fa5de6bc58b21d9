package borough.accounts;

import borough.council.ResidentSignedIn;
import borough.data.Tenancy;
import borough.web.Residents;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says of each request with a resident's cookie how to find out whose it is. The session lies under
 * its council's row-level security, so at another council's host it is not there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 36)
class ComingIn extends OncePerRequestFilter {
    private final ResidentSessions sessions;

    ComingIn(ResidentSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Entrance.secret(request).ifPresent(secret -> Residents.come(request, () -> who(secret)));
        chain.doFilter(request, response);
    }

    // Every page of an account asks and few write, so that asking is a matter of reading alone.
    private Optional<ResidentSignedIn> who(String secret) {
        if (Tenancy.bound().isEmpty()) {
            return Optional.empty();
        }
        var asks = sessions.who(secret);
        asks.filter(ResidentSessions.Asks::seenLongAgo).ifPresent(any -> sessions.seen(secret));
        return asks.map(ResidentSessions.Asks::who);
    }
}
