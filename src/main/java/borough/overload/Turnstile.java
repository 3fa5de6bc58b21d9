package borough.overload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in as many requests of each kind as can be worked at, in the order they came. Whoever finds
 * no place within a short wait is told so before anything is done for them: what they sent has
 * changed nothing, and can be sent again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 35)
class Turnstile extends OncePerRequestFilter {
    private static final int AGAIN_SECONDS = 5;

    private final Map<Kind, Semaphore> places = new EnumMap<>(Kind.class);
    private final long waitMillis;

    Turnstile(Limits limits) {
        limits.places().forEach((kind, count) -> places.put(kind, new Semaphore(count, true)));
        this.waitMillis = limits.patience().toMillis();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kind = Kind.of(request.getRequestURI(), request.getContentType());
        var free = places.get(kind);
        if (free == null) {
            chain.doFilter(request, response);
            return;
        }
        readForm(request);
        if (!isLetIn(free)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(AGAIN_SECONDS));
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            free.release();
        }
    }

    // However slowly a form comes in, it takes no place until it is all here.
    private static void readForm(HttpServletRequest request) {
        var type = request.getContentType();
        if (type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            request.getParameterMap();
        }
    }

    private boolean isLetIn(Semaphore free) {
        try {
            return free.tryAcquire(waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
