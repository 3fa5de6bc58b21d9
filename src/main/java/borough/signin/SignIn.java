package borough.signin;

import borough.council.People;
import borough.council.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs staff of the council that is bound in and out. */
@Component
@Transactional
public class SignIn {
    private static final Duration LINK_LASTS = Duration.ofHours(24);
    private static final Duration SESSION_LASTS = Duration.ofHours(12);
    private static final Duration IDLE_AFTER = Duration.ofHours(4);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);
    private static final int LINKS_AN_HOUR_MAX = 5;

    private final SignInStore store;
    private final People people;
    private final Clock clock;

    SignIn(SignInStore store, People people, Clock clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /** How somebody proved who they are. */
    public enum By {
        LINK,
        PASSKEY,
        DEMONSTRATION
    }

    /**
     * A secret for a link that signs this person in, once, within 24 hours; empty when too many
     * were made this hour.
     */
    public Optional<String> link(UUID person) {
        var now = clock.instant();
        if (store.linksSince(person, now.minus(Duration.ofHours(1))) >= LINKS_AN_HOUR_MAX) {
            return Optional.empty();
        }
        var token = Token.draw();
        store.addLink(token, person, now, now.plus(LINK_LASTS));
        return Optional.of(token.text());
    }

    /** Whether this link would still open; mail scanners look at links without using them. */
    @Transactional(readOnly = true)
    public boolean isOpen(String link) {
        return store.openLink(new Token(link), clock.instant()).isPresent();
    }

    /** Uses a link up and begins a session; empty when it is spent, late or forged. */
    public Optional<String> useLink(String link) {
        return store.useLink(new Token(link), clock.instant())
                .flatMap(person -> begin(person, By.LINK));
    }

    /** Begins a session and gives its secret; empty for somebody who doesn't work here. */
    public Optional<String> begin(UUID person, By by) {
        if (people.signedIn(person).isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var token = Token.draw();
        store.addSession(
                token,
                person,
                by.name().toLowerCase(java.util.Locale.UK),
                now,
                now.plus(SESSION_LASTS));
        return Optional.of(token.text());
    }

    /** Who a session's secret belongs to, while it lasts. */
    public Optional<SignedIn> who(String session) {
        var token = new Token(session);
        var now = clock.instant();
        var found = store.session(token, now, now.minus(IDLE_AFTER));
        found.filter(it -> it.seenAt().plus(SEEN_EVERY).isBefore(now))
                .ifPresent(it -> store.seen(token, now));
        return found.flatMap(it -> people.signedIn(it.person()));
    }

    public void end(String session) {
        store.endSession(new Token(session));
    }

    /** Ends every session of somebody, as when they leave. */
    public void endAll(UUID person) {
        store.endSessionsOf(person);
    }

    /** Forgets what has ended. */
    void tidy() {
        store.forgetEnded(clock.instant());
    }
}
