package borough.onelogin;

import borough.data.Json;
import borough.data.Sealing;
import borough.signin.Cookies;
import borough.signin.Token;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who a browser is to One Login, for as long as somebody sits before it: needed to prove more of
 * the same person, and to sign out there too.
 */
@Component
@Transactional
class Sittings {
    private static final String COOKIE = "borough-one-login";
    private static final String PLACE = "onelogin.sittings.sealed";
    private static final Duration LASTS = Duration.ofHours(12);
    // One Login tells us again for three minutes at most; its tokens live for two.
    private static final Duration NOTES_KEPT = Duration.ofMinutes(10);

    private final SittingsStore store;
    private final Sealing sealing;
    private final Cookies cookies;
    private final Clock clock;

    Sittings(SittingsStore store, Sealing sealing, Cookies cookies, Clock clock) {
        this.store = store;
        this.sealing = sealing;
        this.cookies = cookies;
        this.clock = clock;
    }

    /** Who sits there, and the token by which One Login knows whom to sign out. */
    record Sitting(String subject, String idToken) {
        @Override
        public String toString() {
            return "a sitting";
        }
    }

    String fingerprint(String subject) {
        return sealing.fingerprint("one login subject", subject);
    }

    void begin(Sitting it, HttpServletRequest request, HttpServletResponse response) {
        var now = clock.instant();
        end(request);
        store.forgetEnded(now);
        var token = Token.draw();
        var key = sealing.newKey();
        var sealed = sealing.seal(key, PLACE, Json.write(it));
        store.add(
                token,
                fingerprint(it.subject()),
                new SittingsStore.Lying(key, sealed),
                now.plus(LASTS));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookies.untilClosed(COOKIE, token.text(), request).toString());
    }

    @Transactional(readOnly = true)
    Optional<Sitting> of(HttpServletRequest request) {
        return Cookies.value(request, COOKIE)
                .flatMap(it -> store.find(new Token(it), clock.instant()))
                .map(it -> sealing.open(it.key(), PLACE, it.sealed()))
                .map(it -> Json.read(it, Sitting.class));
    }

    void end(HttpServletRequest request) {
        Cookies.value(request, COOKIE).ifPresent(it -> store.end(new Token(it)));
    }

    /** Ends all of somebody's. */
    void endAll(String subject) {
        store.endAll(fingerprint(subject));
    }

    /** Whether a note that somebody signed out comes for the first time. */
    boolean isNews(String note) {
        var now = clock.instant();
        return store.addNote(new Token(note), now, now.plus(NOTES_KEPT));
    }
}
