package borough.signin;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.audit.NewEntry.Kind;
import borough.council.People;
import borough.council.Person;
import borough.council.SignedIn;
import borough.data.News;
import borough.web.Links;
import borough.web.OwnPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs staff of the council that is bound in and out. */
@Component
@Transactional
public class SignIn {
    private static final Duration LINK_LASTS = Duration.ofHours(1);
    private static final Duration INVITATION_LASTS = Duration.ofHours(24);
    private static final Duration SESSION_LASTS = Duration.ofHours(12);
    private static final Duration IDLE_AFTER = Duration.ofHours(4);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);
    private static final int LINKS_AN_HOUR_MAX = 5;
    private static final int LONGEST_EMAIL = 254;

    private final SignInStore store;
    private final People people;
    private final Links links;
    private final Told told;
    private final Clock clock;

    SignIn(SignInStore store, People people, Links links, Told told, Clock clock) {
        this.store = store;
        this.people = people;
        this.links = links;
        this.told = told;
        this.clock = clock;
    }

    /** Who asks for a letter, and what is put on record. */
    @Component
    record Told(News news, Audit audit) {
        void done(Kind kind, String what, SignedIn person) {
            var by = Actor.staff(person.person(), person.name());
            audit.write(new NewEntry(by, kind, what, About.person(person.person())));
        }
    }

    /** How somebody proved who they are. */
    public enum By {
        LINK,
        PASSKEY,
        COUNCIL_ACCOUNT,
        DEMONSTRATION
    }

    /** Notes that somebody wants a link, saying nothing of whether we know the address. */
    public void ask(String email, String host, String next) {
        var plain = email.strip().toLowerCase(Locale.UK);
        if (plain.length() <= LONGEST_EMAIL) {
            told.news().publish(plain, new SignInAsked(plain, host, next));
        }
    }

    /** The letter that answers who asked; empty for a stranger, and after five in an hour. */
    public Optional<SignInLetter> letter(SignInAsked asked) {
        return people.withEmail(asked.email())
                .filter(Person::active)
                .flatMap(it -> letter(it, asked.host(), asked.next(), LINK_LASTS));
    }

    /** A letter that invites somebody who works here; empty after five links in an hour. */
    public Optional<SignInLetter> invitation(Person person, String host) {
        return letter(person, host, "/me", INVITATION_LASTS);
    }

    private Optional<SignInLetter> letter(Person person, String host, String next, Duration lasts) {
        return link(person.id(), lasts)
                .map(
                        token ->
                                new SignInLetter(
                                        person.name(),
                                        person.email(),
                                        links.to(host, pathOf(token, next)),
                                        lasts.equals(LINK_LASTS) ? "an hour" : "24 hours"));
    }

    private static String pathOf(String token, String next) {
        var path = "/sign-in/link?token=" + token;
        return OwnPath.isOne(next)
                ? path + "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)
                : path;
    }

    private Optional<String> link(UUID person, Duration lasts) {
        var now = clock.instant();
        store.waitForLinksOf(person);
        if (store.linksSince(person, now.minus(Duration.ofHours(1))) >= LINKS_AN_HOUR_MAX) {
            return Optional.empty();
        }
        var token = Token.draw();
        store.addLink(token, person, now, now.plus(lasts));
        return Optional.of(token.text());
    }

    /** Whether this link would still open; mail scanners look at links without using them. */
    @Transactional(readOnly = true)
    public boolean isOpen(String link) {
        return store.openLink(new Token(link), clock.instant()).isPresent();
    }

    /** Uses a link up and begins a session; empty when it is spent, late or forged. */
    Optional<String> useLink(String link, Device device) {
        var person = store.useLink(new Token(link), clock.instant());
        if (person.isEmpty()) {
            refused("A sign-in link was refused: spent, late or forged");
        }
        return person.flatMap(it -> begin(it, By.LINK, device));
    }

    /** Begins a session and gives its secret; empty for somebody who doesn't work here. */
    public Optional<String> begin(UUID person, By by) {
        return begin(person, by, Device.NONE);
    }

    /** The same with a browser; of one that is new to this person they are told. */
    Optional<String> begin(UUID person, By by, Device device) {
        return begin(person, by, device, Optional.empty());
    }

    /** The same by a session elsewhere, with which this one ends. */
    Optional<String> begin(UUID person, By by, Device device, Optional<String> outside) {
        var who = people.signedIn(person);
        if (who.isEmpty()) {
            refused("Somebody who does not work here was refused");
            return Optional.empty();
        }
        var now = clock.instant();
        var token = Token.draw();
        store.forgetEnded(now);
        var lasts = new SignInStore.Lasts(now, now.plus(SESSION_LASTS));
        store.addSession(token, person, by, device, lasts);
        outside.ifPresent(it -> store.outside(token, it));
        var how = by.name().toLowerCase(Locale.UK);
        told.done(Kind.SIGN_IN, "Signed in by " + how, who.get());
        if (store.isNew(person, device, now) && by != By.DEMONSTRATION) {
            var isNew = new NewDevice(UUID.randomUUID(), person, device.words(), now);
            told.news().publish(person.toString(), isNew);
        }
        return Optional.of(token.text());
    }

    /** Puts on record that somebody tried to sign in and was refused. */
    void refused(String what) {
        told.audit().write(new NewEntry(Actor.nobody(), Kind.SIGN_IN, what, About.council()));
    }

    /** Puts on record what somebody changed of how they sign in. */
    void changed(String what, SignedIn person) {
        told.done(Kind.PERMISSION, what, person);
    }

    /** Whose a session is, and whether it is a while since that was written down. */
    record Asks(SignedIn person, boolean seenLongAgo) {}

    /** Who a session's secret belongs to, while it lasts. */
    @Transactional(readOnly = true)
    Optional<Asks> who(String session) {
        var now = clock.instant();
        return store.session(new Token(session), now, now.minus(IDLE_AFTER))
                .flatMap(
                        it ->
                                people.signedIn(it.person())
                                        .map(who -> new Asks(who, seenLongAgo(it, now))));
    }

    private static boolean seenLongAgo(SignInStore.Session it, Instant now) {
        return it.seenAt().plus(SEEN_EVERY).isBefore(now);
    }

    /** Writes down that a session is still in use. */
    void seen(String session) {
        store.seen(new Token(session), clock.instant());
    }

    /** Where somebody is signed in now; the session given is marked as the one in use. */
    @Transactional(readOnly = true)
    public List<OpenSession> sessions(UUID person, String session) {
        var now = clock.instant();
        return store.sessions(person, new Token(session), now, now.minus(IDLE_AFTER));
    }

    /** Ends a session and says by what it was begun; empty where there was none. */
    public Optional<By> end(String session) {
        var ended = store.endSession(new Token(session));
        ended.flatMap(it -> people.signedIn(it.person()))
                .ifPresent(it -> told.done(Kind.SIGN_IN, "Signed out", it));
        return ended.map(SignInStore.Ended::by);
    }

    /** Ends the sessions that this session elsewhere began. */
    public void endOutside(String outside) {
        store.endOutside(outside);
    }

    /** Ends one session of somebody's own. */
    void endOne(UUID person, UUID session) {
        store.endSession(person, session);
    }

    /** Ends every session of somebody, who may sign in again. */
    public void endAll(UUID person) {
        store.endOtherSessions(person, new Token(""));
    }

    /** Where to tell somebody of a new browser; empty for one who has left. */
    @Transactional(readOnly = true)
    public Optional<Person> toTell(NewDevice device) {
        return people.find(device.person()).filter(Person::active);
    }

    /** Ends every session of somebody but this one. */
    public void endOthers(UUID person, String session) {
        store.endOtherSessions(person, new Token(session));
        people.signedIn(person)
                .ifPresent(it -> told.done(Kind.SIGN_IN, "Ended their other sessions", it));
    }

    /** Takes everything from somebody that could sign them in, as when they leave. */
    public void shutOut(UUID person) {
        store.shutOut(person);
        told.audit()
                .write(
                        new NewEntry(
                                Actor.program("Borough"),
                                Kind.PERMISSION,
                                "Took from somebody all that signs them in",
                                About.person(person)));
    }
}
