package borough.saving;

import borough.journeys.Journey;
import borough.journeys.Journeys;
import borough.journeys.Journeys.Opened;
import borough.journeys.SavedLinks;
import borough.journeys.SavedLinks.Link;
import borough.tongues.Tongue;
import borough.web.Words;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Saves a journey and sends the one link that opens it again. The link works once, and only for
 * somebody who can say where it was sent; from then on the journey belongs to that browser.
 */
@Component
public class Saving {
    // Then a new link goes where only its owner reads it, and this one is worth nothing.
    private static final int WRONG_MAX = 5;

    private final SavedLinks links;
    private final Journeys journeys;
    private final SaveLetters letters;
    private final TransactionTemplate transaction;
    private final Times times;

    Saving(
            SavedLinks links,
            Journeys journeys,
            SaveLetters letters,
            TransactionTemplate transaction,
            Times times) {
        this.links = links;
        this.journeys = journeys;
        this.letters = letters;
        this.transaction = transaction;
        this.times = times;
    }

    /** What was saved: where the link went, and until when it can be used. */
    record Saved(SaveContact contact, Instant until) {}

    /** Saves a journey and sends its link; where others may look on, no browser opens it now. */
    void save(Opened it, SaveContact to) {
        var until = times.until();
        together(
                () -> {
                    var closes = closesHere(it.journey());
                    send(it, to, links.save(it, to.address(), until, closes), until);
                    return until;
                });
    }

    /** The same for an address or number as somebody typed it; no where it is neither. */
    public boolean save(Opened it, String typed) {
        var to = SaveContact.read(typed);
        to.ifPresent(contact -> save(it, contact));
        return to.isPresent();
    }

    /** A kiosk is anybody's, and a private matter must not lie open on a device at home. */
    static boolean closesHere(Journey it) {
        return it.by().isAtKiosk() || it.service().privacy().quickExit();
    }

    private void send(Opened it, SaveContact to, SavedLinks.Fresh link, Instant until) {
        var about = new SaveLetters.About(it.journey().service(), it.journey().by().tongue());
        letters.send(to, about, link, Words.day(until, times.now()));
    }

    /** What was saved of this journey last; empty where nothing was. */
    Optional<Saved> of(Journey it) {
        return together(() -> links.to(it))
                .map(link -> new Saved(contact(link), link.became().endsAt()));
    }

    private static SaveContact contact(Link link) {
        return SaveContact.read(link.contact()).orElseThrow();
    }

    private <T> T together(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
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

    /** The language of the journey behind a link; English where there is none. */
    Tongue tongue(String token) {
        return together(
                () ->
                        links.hold(token)
                                .flatMap(link -> journeys.kept(link.journeyId()))
                                .map(it -> it.journey().by().tongue())
                                .orElse(Tongue.ENGLISH));
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

    private Opening held(String token, Function<Link, Opening> use) {
        return together(
                () ->
                        links.hold(token)
                                .map(
                                        link ->
                                                link.became().usedAt().isPresent()
                                                        ? new Opening.Used(link.journeyId())
                                                        : use.apply(link))
                                .orElseGet(Opening.Gone::new));
    }

    private Opening open(Link link, String token, String device) {
        var by = new Journey.By("web", Optional.empty(), device);
        return new Opening.Open(links.use(link, token, by));
    }

    private Opening wrong(Link link, String token) {
        var left = WRONG_MAX - 1 - link.became().wrong();
        if (left > 0) {
            links.wrong(token);
            return new Opening.Wrong(contact(link), left);
        }
        return sendAgain(link);
    }

    /** Sends a new link to where the last one went, unless that was a moment ago. */
    Opening again(String token) {
        return together(
                () -> links.hold(token).map(this::sendUnlessJustSent).orElseGet(Opening.Gone::new));
    }

    private Opening sendUnlessJustSent(Link link) {
        var soonest = link.became().sentAt().plus(times.waits().current().newLinkAfter());
        return times.now().isBefore(soonest) ? new Opening.SentAgain() : sendAgain(link);
    }

    private Opening sendAgain(Link link) {
        var to = contact(link);
        journeys.kept(link.journeyId())
                .ifPresent(
                        it -> send(it, to, links.draw(it, to.address()), link.became().endsAt()));
        return new Opening.SentAgain();
    }
}
