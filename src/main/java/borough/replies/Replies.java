package borough.replies;

import borough.correspondence.CaseTalk;
import borough.correspondence.CaseTalk.From;
import borough.correspondence.CaseTalk.Landed;
import borough.council.SignedIn;
import borough.data.Cursor;
import borough.values.Reference;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people answer to our texts and emails: each is taken in once, and none is lost. */
@Component
@Transactional
public class Replies {
    private static final int PAGE = 25;

    private final RepliesStore store;
    private final Matching matching;
    private final CaseTalk talk;
    private final Answering answering;
    private final Clock clock;

    Replies(
            RepliesStore store,
            Matching matching,
            CaseTalk talk,
            Answering answering,
            Clock clock) {
        this.store = store;
        this.matching = matching;
        this.talk = talk;
        this.answering = answering;
        this.clock = clock;
    }

    /** Takes in a text as GOV.UK Notify calls us back with it, in JSON. */
    public Fate textCame(byte[] json) {
        return TextReading.read(json).map(this::came).orElse(Fate.UNREADABLE);
    }

    /** Takes in an email as it came, heads and all. */
    public Fate emailCame(byte[] raw) {
        return EmailReading.read(raw).map(this::came).orElse(Fate.UNREADABLE);
    }

    private Fate came(Reply it) {
        var now = now();
        if (!store.isFirst(it, now)) {
            return Fate.HEARD_BEFORE;
        }
        if (it.nature().bounce().isPresent()) {
            answering.bounced(it.nature().bounce().get());
            return Fate.BOUNCE;
        }
        if (it.nature().automatic()) {
            return Fate.AUTOMATIC;
        }
        return switch (matching.match(it, now)) {
            case Matching.Case found -> land(it, found, now);
            case Matching.Nobody nobody -> wait(it, nobody.why(), now);
        };
    }

    private Fate land(Reply it, Matching.Case found, Instant now) {
        var reference = found.reference();
        if (!keep(reference, it, found.known())) {
            return wait(it, "The case it names was erased", now);
        }
        answering.landed(reference, it, found.known(), now);
        return Fate.LANDED;
    }

    private boolean keep(Reference reference, Reply it, boolean known) {
        var from = new From(it.channel().word(), known);
        return talk.received(reference, from, words(it), occasion(it)) != Landed.NO_SUCH_CASE;
    }

    private static String words(Reply it) {
        var files = it.nature().files();
        var told = files == 0 ? "" : "\n\n(Files came with it, which we cannot take yet: %d)";
        var said = it.text().isBlank() ? "(No words)" : it.text();
        return said + told.formatted(files);
    }

    private static String occasion(Reply it) {
        return "reply by " + it.channel().word() + " " + it.theirId();
    }

    private Fate wait(Reply it, String why, Instant now) {
        store.add(UUID.randomUUID(), it, why, now);
        return Fate.WAITS;
    }

    /** Some answers that wait, and the place in the list after which there are more; or "". */
    public record Waiting(List<Unplaced> items, String next) {}

    /**
     * Answers that wait for an adviser, the oldest first; {@code after} is empty or the last page's
     * "next".
     */
    @Transactional(readOnly = true)
    public Waiting waiting(String after) {
        var found = store.waiting(Cursor.read(after), PAGE + 1);
        if (found.size() <= PAGE) {
            return new Waiting(found, "");
        }
        var page = found.subList(0, PAGE);
        var last = page.getLast();
        return new Waiting(page, new Cursor(last.cameAt(), last.id()).text());
    }

    /** One that waits. */
    @Transactional(readOnly = true)
    public Optional<Unplaced> waiting(UUID id) {
        return store.find(id);
    }

    /**
     * An adviser says which case an answer is about; false where there is no such case, and where
     * somebody has seen to it already nothing more is done.
     */
    public boolean place(UUID id, Reference reference, SignedIn by) {
        var it = store.hold(id);
        if (it.isEmpty()) {
            return true;
        }
        var one = it.get();
        var from = new From(one.channel().word(), true);
        var landed = talk.received(reference, from, one.text(), "reply placed " + id);
        if (landed == Landed.NO_SUCH_CASE) {
            return false;
        }
        store.seenTo(id, "placed", by.name(), "On case " + reference, now());
        answering.told(reference, one.channel(), one.from(), id, now());
        return true;
    }

    /** An adviser throws an answer away, and says why. */
    public void throwAway(UUID id, String reason, SignedIn by) {
        if (store.hold(id).isPresent()) {
            store.seenTo(id, "thrown away", by.name(), reason, now());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
