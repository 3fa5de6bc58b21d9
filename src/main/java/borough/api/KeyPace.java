package borough.api;

import borough.council.Partner;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one key from taking what is everybody's, wherever its program asks from. Each node counts
 * for itself; only keys that are good are counted, so there are never many.
 */
class KeyPace extends OncePerRequestFilter {
    static final int AT_ONCE = 200;
    private static final int A_SECOND = 10;

    private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        var waitNanos =
                who != null && who.getPrincipal() instanceof Partner partner
                        ? waitNanos(partner.key())
                        : 0;
        if (waitNanos <= 0) {
            chain.doFilter(request, response);
            return;
        }
        var seconds = TimeUnit.NANOSECONDS.toSeconds(waitNanos) + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private long waitNanos(UUID key) {
        return buckets.computeIfAbsent(key, any -> fresh())
                .tryConsumeAndReturnRemaining(1)
                .getNanosToWaitForRefill();
    }

    private static Bucket fresh() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(AT_ONCE)
                                        .refillGreedy(A_SECOND, Duration.ofSeconds(1)))
                .build();
    }
}
