package borough.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import org.springframework.stereotype.Component;

/**
 * Counts what an address tries where somebody might guess, beyond what the paths of pages tell;
 * staff may try as often as they like.
 */
@Component
public final class Guesses {
    private final Buckets tries = new Buckets(Allowance.FINDING);
    private final HttpServletRequest request;

    // Spring gives the request in hand.
    Guesses(HttpServletRequest request) {
        this.request = request;
    }

    /** Whether who is looking may try once more. */
    public boolean mayTry() {
        return Viewer.ifSignedIn().isPresent()
                || tries.waitNanos(InetAddress.ofLiteral(request.getRemoteAddr())) <= 0;
    }
}
