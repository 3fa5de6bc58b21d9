package borough.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets those who wait go first. Whoever has asked again by the time of our answer is read on the
 * same thread, and a virtual thread is never interrupted: a few busy connections would keep all
 * cores to themselves and others waiting for tenths of a second.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TurnsFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Thread.yield();
        chain.doFilter(request, response);
    }
}
