package borough.overload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where the settings name the only hosts to answer at, turns all others away before any work. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class HostsAnswered extends OncePerRequestFilter {
    private static final int MISDIRECTED = 421;

    private final Set<String> hosts;

    HostsAnswered(@Value("${borough.public-hosts}") Set<String> hosts) {
        this.hosts = hosts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var host = request.getServerName().toLowerCase(Locale.ROOT);
        if (hosts.isEmpty() || hosts.contains(host)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(MISDIRECTED);
        }
    }
}
