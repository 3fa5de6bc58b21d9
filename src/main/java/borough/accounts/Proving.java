package borough.accounts;

import borough.signin.Token;
import borough.tongues.Tongues;
import borough.web.Links;
import borough.web.OwnPath;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves that somebody reads an email address, by one message with a link and a code, or has a
 * mobile, by a code. Nothing here looks whether an account exists, so that nothing can tell.
 */
@Component
@Transactional
public class Proving {
    public static final Duration LASTS = Duration.ofMinutes(30);
    private static final Duration COUNTED = Duration.ofHours(1);
    private static final Duration GUESSES_COUNTED = Duration.ofDays(1);
    private static final int ASKS_FROM_ONE_PLACE_MAX = 5;
    private static final int ASKS_MAX = 30;
    private static final int ASKS_OF_ACCOUNT_MAX = 10;
    private static final int TRIES_MAX = 5;
    private static final int GUESSES_MAX = 20;
    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AsksStore store;
    private final SessionsStore devices;
    private final AccountLetters letters;
    private final Letterhead head;
    private final Clock clock;

    /** How an address of ours is written, and in which language. */
    @Component
    record Letterhead(Links links, Tongues tongues) {}

    Proving(
            AsksStore store,
            SessionsStore devices,
            AccountLetters letters,
            Letterhead head,
            Clock clock) {
        this.store = store;
        this.devices = devices;
        this.letters = letters;
        this.head = head;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param contact an email address, or a mobile number of an account's
     * @param next where to go then; a page of ours
     * @param account the account that takes this address for its own; null to sign in by it
     */
    public record Wanted(String contact, String next, String language, @Nullable UUID account) {
        public boolean isMobile() {
            return !contact.contains("@");
        }
    }

    /**
     * Where it was asked.
     *
     * @param device the secret of a browser that was signed in before; empty where there is none
     * @param place the network it is in
     */
    public record From(String host, String device, String place) {}

    /** What became of asking. */
    public sealed interface Asked {
        /** It is on its way; the browser keeps this secret. */
        record Sent(String browser) implements Asked {}

        /** Too many were asked for, by anybody: wait this long. */
        record TooMany(Duration time) implements Asked {}
    }

    /** Sends a link and a code to an address, unless too many were asked for. */
    public Asked ask(Wanted wanted, From from) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var plain = plain(wanted);
        var hash = store.hash(plain.contact());
        store.forget(now.minus(GUESSES_COUNTED));
        store.waitFor(hash);
        var wait = mustWait(plain, hash, from, now);
        if (wait.isPresent()) {
            return new Asked.TooMany(wait.get());
        }
        var link = Token.draw();
        var browser = Token.draw();
        var code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
        store.add(
                new AsksStore.Fresh(link, browser, code, hash, from.place()),
                plain,
                now,
                now.plus(LASTS));
        send(plain, code, link, from.host());
        return new Asked.Sent(browser.text());
    }

    // Whoever was signed in here before is not shut out by what others ask.
    private Optional<Duration> mustWait(Wanted it, String hash, From from, Instant now) {
        var since = now.minus(COUNTED);
        if (it.account() != null && store.asksOf(it.account(), since) >= ASKS_OF_ACCOUNT_MAX) {
            return Optional.of(COUNTED);
        }
        var asks = store.asksSince(since, hash, from.place());
        var isTooMany =
                asks.samePlace() >= ASKS_FROM_ONE_PLACE_MAX
                        || (asks.all() >= ASKS_MAX && !isKnown(hash, from.device()));
        return isTooMany
                ? Optional.of(Duration.between(now, asks.first().plus(COUNTED)))
                : Optional.empty();
    }

    private void send(Wanted it, String code, Token link, String host) {
        var tongue = head.tongues().ofPage(it.language());
        if (it.isMobile()) {
            letters.mobileCode(it.contact(), tongue, code, link.hash());
        } else {
            var address = head.links().to(host, linkPath(it) + link.text());
            letters.wayIn(it.contact(), tongue, code, address, link.hash());
        }
    }

    private static Wanted plain(Wanted it) {
        return new Wanted(
                it.isMobile() ? it.contact() : Accounts.plain(it.contact()),
                OwnPath.isOne(it.next()) ? it.next() : "/account",
                it.language(),
                it.account());
    }

    private static String linkPath(Wanted it) {
        return it.account() == null
                ? "/account/sign-in/link?token="
                : "/account/details/email/link?token=";
    }

    private boolean isKnown(String emailHash, String device) {
        return !device.isEmpty() && devices.isKnownDevice(emailHash, new Token(device));
    }

    /** What this browser waits for, while it may still be proved. */
    @Transactional(readOnly = true)
    public Optional<Wanted> waiting(String browser) {
        return store.byBrowser(new Token(browser), clock.instant()).map(AsksStore.Open::wanted);
    }

    /** What a link would prove, and whether this browser asked for it; looking uses nothing up. */
    @Transactional(readOnly = true)
    public Optional<Link> look(String link, String browser) {
        return store.byLink(new Token(link), clock.instant())
                .map(it -> new Link(it.wanted(), it.isOf(new Token(browser))));
    }

    /** A link that is open still. */
    public record Link(Wanted wanted, boolean isThisBrowser) {}

    /** What became of proving. */
    public sealed interface Proof {
        /** It is their address. */
        record Right(Wanted wanted) implements Proof {}

        /** It is not what we sent; so many tries are left, or none. */
        record Wrong(int left) implements Proof {}

        /** Too many codes were guessed at for this address: the link still works. */
        record OnlyTheLink() implements Proof {}

        /** It was used, or is too old, or was never ours. */
        record Over() implements Proof {}
    }

    /**
     * Uses a link up. In another browser than that which asked, whoever presses must know the
     * address: a link that was passed on, or pressed by a program that looks at mail, opens
     * nothing, and nobody comes into an account of somebody else's without noticing.
     */
    public Proof useLink(String link, String browser, String typed) {
        var now = clock.instant();
        var open = store.byLink(new Token(link), now);
        if (open.isEmpty()) {
            return new Proof.Over();
        }
        var it = open.get();
        if (!it.isOf(new Token(browser)) && !it.wanted().contact().equals(Accounts.plain(typed))) {
            // Counted, so that nobody finds out by trying whose link it is.
            return store.tryOnce(it.linkHash(), now)
                    .filter(counted -> counted.tries() <= TRIES_MAX)
                    .<Proof>map(counted -> new Proof.Wrong(TRIES_MAX - counted.tries()))
                    .orElseGet(() -> used(it, now));
        }
        return prove(it, now);
    }

    private Proof used(AsksStore.Open it, Instant now) {
        store.use(it.linkHash(), now);
        return new Proof.Over();
    }

    /** Uses a code up, in the browser that asked for it and in no other. */
    public Proof useCode(String browser, String code, String device) {
        var now = clock.instant();
        var open = store.byBrowser(new Token(browser), now);
        if (open.isEmpty()) {
            return new Proof.Over();
        }
        var it = open.get();
        var guesses = store.guesses(it.emailHash(), now.minus(GUESSES_COUNTED));
        if (guesses >= GUESSES_MAX && !isKnown(it.emailHash(), device)) {
            return new Proof.OnlyTheLink();
        }
        // Counted before it is looked at, so that many at once get no further than one by one.
        var counted = store.tryOnce(it.linkHash(), now);
        if (counted.isEmpty() || counted.get().tries() > TRIES_MAX) {
            return new Proof.OnlyTheLink();
        }
        if (!store.isCode(counted.get(), code)) {
            var left = TRIES_MAX - counted.get().tries();
            return left == 0 ? new Proof.OnlyTheLink() : new Proof.Wrong(left);
        }
        store.takeBack(it.linkHash());
        return prove(it, now);
    }

    private Proof prove(AsksStore.Open it, Instant now) {
        return store.use(it.linkHash(), now) ? new Proof.Right(it.wanted()) : new Proof.Over();
    }
}
