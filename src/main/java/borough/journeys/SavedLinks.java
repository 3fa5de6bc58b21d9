package borough.journeys;

import borough.journeys.JourneyEvent.Kind;
import borough.journeys.Journeys.Opened;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The one link that opens a saved journey again, and where it was sent. Every method is part of the
 * transaction in hand, so that a link is drawn, sent and used together with what hangs on it.
 */
@Component
public class SavedLinks {
    private final SavedStore store;
    private final Keeping keeping;
    private final Journeys journeys;
    private final Walking walking;

    SavedLinks(SavedStore store, Keeping keeping, Journeys journeys, Walking walking) {
        this.store = store;
        this.keeping = keeping;
        this.journeys = journeys;
        this.walking = walking;
    }

    /** A link as it is kept: whose it is, where it was sent, and what became of it. */
    public record Link(String journeyId, String contact, Became became) {}

    /**
     * When it was sent, when used, how often somebody could not say where it went, and until when
     * what was said is kept.
     */
    public record Became(Instant sentAt, Optional<Instant> usedAt, int wrong, Instant endsAt) {}

    /** A link just drawn; we keep only its hash. */
    public record Fresh(String token, String hash) {
        @Override
        public String toString() {
            return "a link";
        }
    }

    /** Keeps a journey until then, closed to every browser if so asked, for who has this link. */
    public Fresh save(Opened it, String contact, Instant until, boolean closes) {
        var journey = it.journey();
        var link = draw(it, contact);
        var question = journey.since().question();
        var saved = JourneyEvent.at(Kind.SAVED, journey, question, walking.now());
        keeping.save(journey, until, closes, saved);
        return link;
    }

    /** A new link to a saved journey, which takes the place of the one before. */
    public Fresh draw(Opened it, String contact) {
        var token = Secrets.secret();
        var link = new Fresh(token, Secrets.hash(token));
        store.put(it.journey().id(), it.key(), contact, link.hash(), walking.now());
        return link;
    }

    /** The link of this token, held until the end of the transaction, so that it is used once. */
    public Optional<Link> hold(String token) {
        return store.hold(Secrets.hash(token), walking.now());
    }

    /** The last link to this journey; empty where it was not saved. */
    public Optional<Link> to(Journey it) {
        return store.of(it.id());
    }

    /** Uses a link up: its journey is from now on this browser's. */
    public Journeys.Begun use(Link link, String token, Journey.By by) {
        store.used(Secrets.hash(token), walking.now());
        return goOn(journeys.kept(link.journeyId()).orElseThrow().journey(), by);
    }

    /** A journey is from now on this browser's, for whoever has shown that it is theirs. */
    public Journeys.Begun goOn(Journey it, Journey.By by) {
        var journey = it.by(by.in(it.by().tongue()));
        var begun = new Journeys.Begun(journey.id(), Secrets.secret());
        var question = journey.since().question();
        var resumed = JourneyEvent.at(Kind.RESUMED, journey, question, walking.now());
        keeping.resume(journey, begun.secret(), resumed);
        return begun;
    }

    /** Somebody could not say where it was sent. */
    public void wrong(String token) {
        store.wrong(Secrets.hash(token));
    }
}
