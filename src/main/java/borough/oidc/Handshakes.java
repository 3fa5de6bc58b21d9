package borough.oidc;

import borough.oidc.Untrusted.Why;
import borough.web.OwnPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a browser out to a provider and knows it again when it comes back: once, the same browser,
 * for the same purpose, and not for ever. What is kept is of no use to anybody who reads it.
 */
@Component
@Transactional
public class Handshakes {
    // Proving an identity by an app and a photograph takes people an hour.
    private static final Duration LASTS = Duration.ofHours(2);
    private static final int LONGEST = 100;

    private final HandshakeStore store;
    private final HandshakeCookies cookies;
    private final Clock clock;

    Handshakes(HandshakeStore store, HandshakeCookies cookies, Clock clock) {
        this.store = store;
        this.cookies = cookies;
        this.clock = clock;
    }

    /** What goes into the address that the browser is sent to. */
    public record Begun(String state, String nonce, String challenge) {}

    /**
     * What a browser is sent out for.
     *
     * @param purpose whose errand it is; nobody else may end it
     * @param next the page of ours to go on with after it
     * @param detail what its owner must know again when the browser is back
     */
    public record Errand(String purpose, String next, String detail) {
        public Errand {
            if (!OwnPath.isOne(next)) {
                throw new IllegalArgumentException("Not a path of ours: " + next);
            }
        }
    }

    /** What came back with its own browser: the nonce and verifier that belong to it. */
    public record Returned(Errand errand, String nonce, String verifier) {}

    /** Begins a way out. */
    public Begun begin(Errand errand, HttpServletRequest request, HttpServletResponse response) {
        var secrets = Secrets.draw();
        var now = clock.instant();
        store.add(secrets, errand, now, now.plus(LASTS));
        cookies.give(secrets, LASTS, request, response);
        return new Begun(secrets.state(), secrets.nonce(), secrets.challenge());
    }

    /** Uses up the way out that this state belongs to; throws {@link Untrusted} otherwise. */
    public Returned end(
            String purpose,
            String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (state.isBlank() || state.length() > LONGEST) {
            throw new Untrusted(Why.STATE);
        }
        var secrets = new Secrets(state, cookies.of(state, request).orElse(""));
        var now = clock.instant();
        var errand = store.take(secrets, purpose, now);
        if (errand.isEmpty()) {
            throw new Untrusted(store.isWaiting(secrets, now) ? Why.BROWSER : Why.STATE);
        }
        cookies.take(secrets, request, response);
        return new Returned(errand.get(), secrets.nonce(), secrets.verifier());
    }
}
