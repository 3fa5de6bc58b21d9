package borough.maps;

import borough.data.Tenancy;
import borough.maps.MapRules.Tiles;
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
 * Lets browsers load pictures beneath maps from where the council says, and from nowhere else. The
 * policy of councils that say nothing stays as it is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 21)
class TileHeaders extends OncePerRequestFilter {
    private static final String POLICY = "Content-Security-Policy";
    private static final String PICTURES = "img-src 'self' data:";

    private final MapSetting setting;

    TileHeaders(MapSetting setting) {
        this.setting = setting;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // At every request: most councils name nowhere, and then no header is looked for.
        if (Tenancy.bound().isPresent()) {
            setting.tiles().ifPresent(it -> widen(response, it));
        }
        chain.doFilter(request, response);
    }

    private static void widen(HttpServletResponse response, Tiles tiles) {
        var policy = response.getHeader(POLICY);
        if (policy != null) {
            response.setHeader(POLICY, widened(policy, tiles));
        }
    }

    static String widened(String policy, Tiles tiles) {
        return policy.replace(PICTURES, PICTURES + " " + tiles.origin());
    }
}
