package borough.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one address from taking what is everybody's: freely for pages, tightly where somebody might
 * guess. Each node counts for itself, so that no request waits for another machine.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
public class Pace extends OncePerRequestFilter {
    private static final String PLAIN =
            """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Too many requests</title></head>
            <body><h1>Too many requests</h1>
            <p>We have had a great many requests from where you are.
            Wait a minute, then try again.</p></body>
            </html>
            """;

    private final Buckets pages = new Buckets(Allowance.PAGES);
    private final Buckets signIns = new Buckets(Allowance.SIGN_IN);
    private final Buckets findings = new Buckets(Allowance.FINDING);
    private final Buckets guesses = new Buckets(Allowance.FINDING);

    /**
     * Whether whoever asks may try once more where somebody might guess, and the path of the page
     * does not tell; staff may try as often as they like.
     */
    public boolean mayGuess() {
        return Viewer.ifSignedIn().isPresent() || guesses.waitNanos(asking()) <= 0;
    }

    /**
     * Where whoever asks is, as far as they can't change it themselves: the network they are in.
     */
    public String place() {
        return Buckets.network(asking());
    }

    private static InetAddress asking() {
        var asks = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return InetAddress.ofLiteral(asks.getRequest().getRemoteAddr());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var allowance = Allowance.of(request.getMethod(), request.getRequestURI());
        var waitNanos = waitNanos(allowance, InetAddress.ofLiteral(request.getRemoteAddr()));
        if (waitNanos <= 0) {
            chain.doFilter(request, response);
            return;
        }
        var seconds = TimeUnit.NANOSECONDS.toSeconds(waitNanos) + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        if (allowance == Allowance.PAGES) {
            sayPlainly(response);
        } else {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    // Measurements come from this machine, and so does everybody behind a proxy on it that the
    // settings don't name: pages are not rationed to it.
    private long waitNanos(Allowance allowance, InetAddress address) {
        return switch (allowance) {
            case NONE -> 0;
            case PAGES -> address.isLoopbackAddress() ? 0 : pages.waitNanos(address);
            case SIGN_IN -> signIns.waitNanos(address);
            case FINDING -> findings.waitNanos(address);
        };
    }

    // In a flood, the answer must cost next to nothing.
    private static void sayPlainly(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setContentType("text/html;charset=utf-8");
        response.getWriter().write(PLAIN);
    }
}
