package borough.accounts;

import borough.council.ResidentSignedIn;
import borough.council.ResidentSignedIn.Level;
import borough.signin.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where residents are signed in: beginning, looking up and ending sessions. */
@Component
@Transactional
public class ResidentSessions {
    private static final Duration LASTS = Duration.ofHours(12);
    private static final Duration IDLE_AFTER = Duration.ofHours(2);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private final SessionsStore store;
    private final Accounts accounts;
    private final AccountLetters letters;
    private final Clock clock;

    ResidentSessions(SessionsStore store, Accounts accounts, AccountLetters letters, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * What began: the session's secret, whose it is, and the secret by which the browser is known.
     */
    record Begun(String secret, String device, Account account) {}

    /** Begins a session for who proved this, in a browser that carries this device's secret. */
    Begun begin(Proved proved, Browser browser) {
        return begin(accounts.of(proved), proved.way(), proved.level(), browser);
    }

    /** The same for who showed that an account is theirs by a passkey of it. */
    Optional<Begun> byPasskey(UUID account, Browser browser) {
        return accounts.find(account).map(it -> begin(it, Way.PASSKEY, Level.EMAIL, browser));
    }

    private Begun begin(Account account, Way way, Level level, Browser browser) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var token = Token.draw();
        var device = browser.device().isEmpty() ? Token.draw().text() : browser.device();
        store.forgetEnded(now);
        var proved = new SessionsStore.By(way, level, browser.name());
        store.add(token, account.id(), proved, now, now.plus(LASTS));
        notice(account, new Token(device), browser, now);
        return new Begun(token.text(), device, account);
    }

    // The first browser of a new account is no news to who made it.
    private void notice(Account account, Token device, Browser browser, Instant now) {
        var isNew = store.isNewDevice(account.id(), device, now);
        if (isNew && !account.details().email().isEmpty()) {
            letters.newDevice(account, browser, device.hash());
        }
    }

    /** Whose a session is, and whether it is a while since that was written down. */
    record Asks(ResidentSignedIn who, boolean seenLongAgo) {}

    @Transactional(readOnly = true)
    Optional<Asks> who(String secret) {
        var now = clock.instant();
        return store.session(new Token(secret), now, now.minus(IDLE_AFTER))
                .map(it -> new Asks(it.who(), it.seenAt().plus(SEEN_EVERY).isBefore(now)));
    }

    /** Writes down that a session is still in use. */
    void seen(String secret) {
        store.seen(new Token(secret), clock.instant());
    }

    /** Where somebody is signed in now; the one with this secret is marked as the one in use. */
    @Transactional(readOnly = true)
    public List<Sitting> of(UUID account, String secret) {
        var now = clock.instant();
        return store.of(account, new Token(secret), now, now.minus(IDLE_AFTER));
    }

    /** One browser in which somebody is signed in; its number opens nothing. */
    public record Sitting(
            UUID id, Way by, String device, Instant beganAt, Instant seenAt, boolean isThisOne) {}

    void end(String secret) {
        store.end(new Token(secret));
    }

    /** Ends one of somebody's own sessions; another's is not theirs to end. */
    public void end(UUID account, UUID session) {
        store.end(account, session);
    }

    /** Ends every session of somebody but the one with this secret. */
    public void endOthers(UUID account, String secret) {
        store.endOthers(account, new Token(secret));
    }

    /** Ends every session of whoever this is to One Login. */
    public void endAllOf(String subject) {
        store.endAllOf(subject);
    }
}
