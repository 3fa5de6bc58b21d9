package borough.journeys;

import borough.journeys.JourneyEvent.Kind;
import borough.journeys.Journeys.Opened;
import borough.journeys.SavedStore.Link;
import borough.web.Words;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Saves a journey and sends the one link that opens it again. The link works once, and only for
 * somebody who can say where it was sent; from then on the journey belongs to that browser.
 */
@Component
class Saving {
    // Then a new link goes where only its owner reads it, and this one is worth nothing.
    private static final int WRONG_MAX = 5;

    private final SavedStore store;
    private final Keeping keeping;
    private final Journeys journeys;
    private final SaveLetters letters;

    Saving(SavedStore store, Keeping keeping, Journeys journeys, SaveLetters letters) {
        this.store = store;
        this.keeping = keeping;
        this.journeys = journeys;
        this.letters = letters;
    }

    /** What was saved: where the link went, and until when it can be used. */
    record Saved(SaveContact contact, Instant until) {}

    /** Saves a journey and sends its link; where others may look on, no browser opens it now. */
    void save(Opened it, SaveContact to) {
        var journey = it.journey();
        var now = journeys.now();
        var until = now.plus(keeping.waits().saved());
        var saved = JourneyEvent.at(Kind.SAVED, journey, journey.since().question(), now);
        keeping.together(
                () -> {
                    send(it, to, until);
                    keeping.save(journey, until, closesHere(journey), saved);
                    return until;
                });
    }

    /** A kiosk is anybody's, and a private matter must not lie open on a device at home. */
    static boolean closesHere(Journey it) {
        return it.by().isAtKiosk() || it.service().privacy().quickExit();
    }

    private void send(Opened it, SaveContact to, Instant until) {
        var link = Secrets.Link.draw();
        var now = journeys.now();
        store.put(it.journey().id(), it.key(), to.address(), link.hash(), now);
        letters.send(to, it.journey().service(), link, Words.day(until, now));
    }

    /** What was saved of this journey last; empty where nothing was. */
    Optional<Saved> of(Journey it) {
        return keeping.together(() -> store.of(it.id()))
                .map(link -> new Saved(contact(link), link.became().endsAt()));
    }

    private static SaveContact contact(Link link) {
        return SaveContact.read(link.contact()).orElseThrow();
    }

    /** What became of a link. */
    sealed interface Opening {
        /** It opens a journey, for whoever can say where it was sent. */
        record Ask(SaveContact sentTo) implements Opening {}

        /** The journey is this browser's from now on. */
        record Open(Journeys.Begun begun) implements Opening {}

        /** Not where it was sent; that many tries are left. */
        record Wrong(SaveContact sentTo, int left) implements Opening {}

        /** It was used before; a new one can be sent to where it went. */
        record Used(String journeyId) implements Opening {}

        /** A new link was sent to where the last one went, now or a moment ago. */
        record SentAgain() implements Opening {}

        /** Unknown: never ours, too old, or a newer one took its place. */
        record Gone() implements Opening {}
    }

    /** Looks at a link and changes nothing: readers of mail open links before people do. */
    Opening look(String token) {
        return held(token, link -> new Opening.Ask(contact(link)));
    }

    /** Uses a link, for somebody who says where it was sent. */
    Opening use(String token, String proof, String device) {
        return held(
                token,
                link ->
                        contact(link).isKnownBy(proof)
                                ? open(link, token, device)
                                : wrong(link, token));
    }

    // An unused link is held until the end of the transaction, so that it is used once.
    private Opening held(String token, Function<Link, Opening> use) {
        var hash = Secrets.hash(token);
        return keeping.together(
                () ->
                        store.hold(hash, journeys.now())
                                .map(
                                        link ->
                                                link.became().usedAt().isPresent()
                                                        ? new Opening.Used(link.journeyId())
                                                        : use.apply(link))
                                .orElseGet(Opening.Gone::new));
    }

    private Opening open(Link link, String token, String device) {
        var now = journeys.now();
        var begun = new Journeys.Begun(link.journeyId(), Secrets.secret());
        var by = new Journey.By("web", Optional.empty(), device);
        var journey = journeys.kept(link.journeyId()).orElseThrow().journey().by(by);
        var resumed = JourneyEvent.at(Kind.RESUMED, journey, journey.since().question(), now);
        store.used(Secrets.hash(token), now);
        keeping.resume(journey, begun.secret(), resumed);
        return new Opening.Open(begun);
    }

    private Opening wrong(Link link, String token) {
        var left = WRONG_MAX - 1 - link.became().wrong();
        if (left > 0) {
            store.wrong(Secrets.hash(token));
            return new Opening.Wrong(contact(link), left);
        }
        return sendAgain(link);
    }

    /** Sends a new link to where the last one went, unless that was a moment ago. */
    Opening again(String token) {
        return keeping.together(
                () ->
                        store.hold(Secrets.hash(token), journeys.now())
                                .map(this::sendUnlessJustSent)
                                .orElseGet(Opening.Gone::new));
    }

    private Opening sendUnlessJustSent(Link link) {
        var soonest = link.became().sentAt().plus(keeping.waits().newLinkAfter());
        return journeys.now().isBefore(soonest) ? new Opening.SentAgain() : sendAgain(link);
    }

    private Opening sendAgain(Link link) {
        journeys.kept(link.journeyId())
                .ifPresent(it -> send(it, contact(link), link.became().endsAt()));
        return new Opening.SentAgain();
    }
}
