package borough.journeys;

import borough.council.Partner;
import borough.journeys.JourneyEvent.Kind;
import borough.journeys.Journeys.Opened;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Somebody lets a partner's program finish a journey for them, by a code that works once and for
 * that partner alone. The journey stays theirs too: they can look, go on, and take it back.
 */
@Component
public class Consents {
    // Of 23 to the twelfth codes; whoever is wrong so often is guessing.
    private static final int WRONG_MAX = 10;
    private static final Duration WRONG_WITHIN = Duration.ofHours(1);
    private static final String CHANNEL = "api";

    private final ConsentsStore store;
    private final Keeping keeping;
    private final JourneyEvents events;
    private final Journeys journeys;
    private final Walking walking;

    Consents(
            ConsentsStore store,
            Keeping keeping,
            JourneyEvents events,
            Journeys journeys,
            Walking walking) {
        this.store = store;
        this.keeping = keeping;
        this.events = events;
        this.journeys = journeys;
        this.walking = walking;
    }

    /** Whom somebody lets finish, by which code while it is not used, and until when. */
    public record Consent(
            String partner, Optional<String> code, Instant until, Optional<Instant> usedAt) {
        /** The code as one reads it aloud, in groups of four. */
        static String aloud(String code) {
            return code.replaceAll("(.{4})(?=.)", "$1 ");
        }
    }

    /** Until when what is given now can be used. */
    public Instant until() {
        return walking.partnerUntil();
    }

    /** Whom this journey's owner lets finish it now; empty where nobody. */
    public Optional<Consent> of(Opened it) {
        return keeping.together(() -> store.of(it, walking.now()));
    }

    /** Lets this partner finish, and nobody who was let before. */
    public void give(Opened it, Partner to) {
        var code = Secrets.code();
        var now = walking.now();
        var until = walking.partnerUntil();
        keeping.together(
                () -> {
                    // First, for it holds the journey: of two given at once only one stays.
                    keeping.keepUntil(it.journey().id(), until);
                    store.takeBack(it.journey().id(), now);
                    store.give(it, to, code, now, until);
                    events.add(List.of(at(Kind.HANDED_TO_A_PARTNER, it.journey(), now)));
                    return until;
                });
    }

    private static JourneyEvent at(Kind kind, Journey it, Instant now) {
        return JourneyEvent.at(kind, it, it.since().question(), now);
    }

    /** From now on no partner opens this journey, whatever it has. */
    public void takeBack(Opened it) {
        var now = walking.now();
        keeping.together(
                () -> {
                    if (store.takeBack(it.journey().id(), now)) {
                        events.add(List.of(at(Kind.TAKEN_BACK, it.journey(), now)));
                    }
                    return now;
                });
    }

    /** What became of a code that a partner said. */
    public sealed interface Used {
        /** The journey is open to this partner: its id, and a secret for its program. */
        record Open(Journeys.Begun begun) implements Used {}

        /** It opens nothing: wrong, used, taken back, too old, or made for somebody else. */
        record Wrong() implements Used {}

        /** This partner was wrong too often; for a while not even the right one opens. */
        record TooOften() implements Used {}
    }

    /** Uses a code up. */
    public Used use(String said, Partner by) {
        var code = said.toUpperCase(Locale.UK).replaceAll("[\\s-]", "");
        var now = walking.now();
        return keeping.together(
                () -> {
                    if (store.wrong(by.key(), hour(now).minus(WRONG_WITHIN)) >= WRONG_MAX) {
                        return new Used.TooOften();
                    }
                    var found = store.hold(by.key(), Secrets.hash(code), now);
                    var open = found.flatMap(it -> journeys.kept(it.journeyId()));
                    // The right code for what was sent meanwhile is no guess.
                    if (open.filter(it -> it.journey().sent().isPresent()).isPresent()) {
                        return new Used.Wrong();
                    }
                    if (open.filter(it -> isToFinish(it.journey())).isEmpty()) {
                        store.wasWrong(by.key(), hour(now));
                        return new Used.Wrong();
                    }
                    return use(found.get(), open.get().journey(), now);
                });
    }

    // What an adviser has in hand is theirs to hand back first.
    private static boolean isToFinish(Journey it) {
        return it.sent().isEmpty() && !it.by().isAssisted();
    }

    private static Instant hour(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS);
    }

    /** Forgets who was wrong long ago, and whom anybody let finish until a time that is past. */
    void tidy() {
        var now = walking.now();
        keeping.together(
                () -> {
                    store.forgetWrong(hour(now).minus(WRONG_WITHIN));
                    store.forgetPast(now);
                    return now;
                });
    }

    private Used use(ConsentsStore.Held held, Journey it, Instant now) {
        var begun = new Journeys.Begun(held.journeyId(), Secrets.secret());
        store.used(held, Secrets.hash(begun.secret()), now);
        events.add(List.of(at(Kind.RESUMED, it.by(byPartner(it)), now)));
        return new Used.Open(begun);
    }

    private static Journey.By byPartner(Journey it) {
        return new Journey.By(CHANNEL, Optional.empty(), Device.OTHER, it.by().tongue());
    }

    /** The journey for a partner's program that used its code, while its owner lets it. */
    public Optional<Opened> open(String id, String secret, Partner by) {
        var now = walking.now();
        return keeping.together(() -> store.isOpen(id, Secrets.hash(secret), by.key(), now))
                ? journeys.kept(id)
                        .filter(it -> !it.journey().by().isAssisted())
                        .map(it -> new Opened(it.journey().by(byPartner(it.journey())), it.key()))
                : Optional.empty();
    }
}
