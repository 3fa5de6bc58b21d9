package borough.maps;

import borough.data.Tenancy;
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
        var policy = response.getHeader(POLICY);
        if (policy != null && Tenancy.bound().isPresent()) {
            setting.tiles()
                    .ifPresent(
                            it ->
                                    response.setHeader(
                                            POLICY,
                                            policy.replace(
                                                    PICTURES, PICTURES + " " + it.origin())));
        }
        chain.doFilter(request, response);
    }
}
