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

    /** What came back with its own browser: the nonce and verifier that belong to it. */
    public record Returned(String next, String nonce, String verifier) {}

    /** Begins a way out; {@code next} is the page of ours to go on with after it. */
    public Begun begin(
            String purpose, String next, HttpServletRequest request, HttpServletResponse response) {
        if (!OwnPath.isOne(next)) {
            throw new IllegalArgumentException("Not a path of ours: " + next);
        }
        var secrets = Secrets.draw();
        var now = clock.instant();
        store.add(secrets, new HandshakeStore.Row(purpose, next), now, now.plus(LASTS));
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
        var row = store.take(secrets, purpose, now);
        if (row.isEmpty()) {
            throw new Untrusted(store.isWaiting(secrets, now) ? Why.BROWSER : Why.STATE);
        }
        cookies.take(secrets, request, response);
        return new Returned(row.get().next(), secrets.nonce(), secrets.verifier());
    }
}
