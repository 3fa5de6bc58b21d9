package borough.web;

import borough.council.Councils;
import borough.data.Tenancy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds each request to the council that answers at its host; a host of nobody's is turned away.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class CouncilFilter extends OncePerRequestFilter {
    private static final int LONGEST_HOST = 253;

    private final Councils councils;
    private final JteViews views;

    CouncilFilter(Councils councils, JteViews views) {
        this.councils = councils;
        this.views = views;
    }

    // Error pages are pages of the council too.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (MachinePaths.isProbe(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        var host = request.getServerName();
        var council = host.length() > LONGEST_HOST ? null : councils.at(host).orElse(null);
        if (council == null) {
            noCouncilHere(request, response, chain);
            return;
        }
        try {
            Tenancy.in(
                    council,
                    () -> {
                        chain.doFilter(request, response);
                        return true;
                    });
        } catch (ServletException | IOException | RuntimeException fault) {
            throw fault;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }

    // A page that says so still wants its style.
    private void noCouncilHere(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (MachinePaths.isOne(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        var nothing = Map.of(Screen.RECORD, ProblemPage.plain());
        views.draw("web/pages/wrong-host", nothing, request, response);
    }
}
