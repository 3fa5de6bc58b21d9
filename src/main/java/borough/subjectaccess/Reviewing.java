package borough.subjectaccess;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.audit.NewEntry.Kind;
import borough.council.SignedIn;
import borough.subjectaccess.AccessPackage.By;
import borough.subjectaccess.AccessPackage.State;
import borough.subjectaccess.ReviewItem.Decision;
import borough.subjectaccess.ReviewItem.What;
import borough.subjectaccess.SubjectAccess.Kept;
import borough.subjectaccess.SubjectAccess.Outcome;
import borough.subjectaccess.SubjectAccess.Times;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looking through what was gathered: what may tell of somebody else is kept, cut or kept back, each
 * with its reason in law; a second person looks again, and releases it.
 */
@Component
@Transactional
public class Reviewing {
    private static final int CUT_MAX = 20;
    private static final int CUT_LETTERS = 200;

    private final Kept kept;
    private final AccessRequestsStore requests;
    private final ReleasePapers papers;
    private final Times times;
    private final Audit audit;

    Reviewing(
            Kept kept,
            AccessRequestsStore requests,
            ReleasePapers papers,
            Times times,
            Audit audit) {
        this.kept = kept;
        this.requests = requests;
        this.papers = papers;
        this.times = times;
        this.audit = audit;
    }

    /** The package of this id, for who may know of every case in it; empty for all others. */
    @Transactional(readOnly = true)
    public Optional<AccessPackage> find(UUID id, SignedIn person) {
        return kept.packages().find(id).filter(it -> kept.cases().mayKnowOf(it.cases(), person));
    }

    /** That they look at it is put on record. */
    public void looked(AccessPackage it, SignedIn person) {
        write(it, Kind.LOOK, "Looked through all we hold", person, "");
    }

    /** Some of what is in it, of one part or of all. */
    @Transactional(readOnly = true)
    List<ReviewItem> some(AccessPackage of, ItemsStore.Wanted wanted, String part, Span span) {
        return kept.packages()
                .key(of.id())
                .map(key -> kept.items().some(of.id(), key, wanted, part, span.from(), span.most()))
                .orElse(List.of());
    }

    /** From which, and how many at most. */
    record Span(int from, int most) {}

    @Transactional(readOnly = true)
    int count(AccessPackage of, ItemsStore.Wanted wanted, String part) {
        return kept.items().count(of.id(), wanted, part);
    }

    @Transactional(readOnly = true)
    Map<String, ItemsStore.Count> counts(AccessPackage of) {
        return kept.items().counts(of.id());
    }

    /**
     * Decides about some things at once: all of them, or none where something is wrong with one.
     * The field of what is wrong is the position.
     */
    public Outcome decide(AccessPackage of, Map<Integer, Decision> decisions, SignedIn by) {
        var held = kept.packages().hold(of.id()).orElseThrow();
        if (held.state() != State.REVIEW) {
            return notOpen();
        }
        var key = kept.packages().key(of.id()).orElseThrow();
        var items = kept.items().these(of.id(), key, decisions.keySet());
        if (items.size() < decisions.size()) {
            return new Outcome.Refused("package", "There is no such thing in it");
        }
        for (var item : items) {
            var wrong = wrong(item, Objects.requireNonNull(decisions.get(item.position())));
            if (!wrong.isEmpty()) {
                return new Outcome.Refused(String.valueOf(item.position()), wrong);
            }
        }
        decisions.forEach(
                (position, it) ->
                        kept.items().decide(of.id(), key, position, it, by.name(), times.now()));
        return new Outcome.Done();
    }

    private static Outcome notOpen() {
        return new Outcome.Refused("package", "It is not being looked through any more");
    }

    private String wrong(ReviewItem item, Decision it) {
        if (it.what() == What.KEEP) {
            return "";
        }
        if (!times.rules().current().exemptions().containsKey(it.exemption())) {
            return "Choose why it may be kept back";
        }
        return it.what() == What.REDACT ? wrongCut(item, it.cut()) : "";
    }

    private static String wrongCut(ReviewItem item, List<String> cut) {
        if (item.item().file() != null) {
            return "Nothing can be taken out of a file: keep all of it, or keep it back";
        }
        if (cut.isEmpty()) {
            return "Write the words to take out, one piece on each line";
        }
        if (cut.size() > CUT_MAX || cut.stream().anyMatch(it -> it.length() > CUT_LETTERS)) {
            return "Take out " + CUT_MAX + " pieces at most, of " + CUT_LETTERS + " letters each";
        }
        return cut.stream()
                .filter(it -> !item.has(it))
                .findFirst()
                .map(it -> "“" + it + "” does not stand in it")
                .orElse("");
    }

    /** Keeps whatever of a part nobody decided about. */
    public Outcome keepRest(AccessPackage of, String part, SignedIn by) {
        if (kept.packages().hold(of.id()).orElseThrow().state() != State.REVIEW) {
            return notOpen();
        }
        kept.items().keepRest(of.id(), part, by.name(), times.now());
        return new Outcome.Done();
    }

    /** Says that it was looked through; somebody else looks again. */
    public Outcome reviewed(AccessPackage of, SignedIn by) {
        if (kept.packages().hold(of.id()).orElseThrow().state() != State.REVIEW) {
            return notOpen();
        }
        int left = kept.items().count(of.id(), ItemsStore.Wanted.OPEN, "");
        if (left > 0) {
            return new Outcome.Refused(
                    "package",
                    left == 1
                            ? "One thing waits to be decided"
                            : left + " things wait to be decided");
        }
        kept.packages().reviewed(of.id(), new By(by.person(), by.name(), times.now()));
        write(of, Kind.CHANGE, "Looked through all we hold, for a second look", by, "");
        return new Outcome.Done();
    }

    /** The second person gives it back. */
    public Outcome sendBack(AccessPackage of, String why, SignedIn by) {
        var held = kept.packages().hold(of.id()).orElseThrow();
        if (held.state() != State.SECOND_LOOK) {
            return new Outcome.Refused("why", "It does not wait for a second look");
        }
        if (why.isBlank() || why.length() > 500) {
            return new Outcome.Refused(
                    "why", "Say what is to be put right, in 500 letters at most");
        }
        kept.packages().sendBack(of.id(), kept.packages().key(of.id()).orElseThrow(), why.strip());
        write(of, Kind.CHANGE, "Gave all we hold back to be looked through", by, why);
        return new Outcome.Done();
    }

    /** The second person releases it: from now on it is as it is, and waits to be fetched. */
    public Outcome release(AccessPackage of, SignedIn by) {
        var held = kept.packages().hold(of.id()).orElseThrow();
        var reviewed = held.reviewed();
        if (held.state() != State.SECOND_LOOK || reviewed == null) {
            return new Outcome.Refused("package", "It does not wait for a second look");
        }
        if (reviewed.person().equals(by.person())) {
            return new Outcome.Refused(
                    "package", "You looked through it. Somebody else must look again");
        }
        var request = requests.hold(of.request()).orElseThrow();
        if (request.identity() == null) {
            return new Outcome.Refused("package", "First say how we know who asks");
        }
        var now = times.now();
        var calendar = times.calendars().current();
        var rules = times.rules().current();
        papers.write(held, request, kept.packages().key(of.id()).orElseThrow(), now);
        kept.packages()
                .release(
                        of.id(),
                        new By(by.person(), by.name(), now),
                        calendar.end(rules.readyFor(), now),
                        calendar.end(rules.keepFor(), now));
        closeIfLast(held, request);
        write(of, Kind.EXPORT, "Released all we hold", by, "");
        return new Outcome.Done();
    }

    private void closeIfLast(AccessPackage released, AccessRequest request) {
        var isLast =
                kept.packages().ofRequests(List.of(request.id())).stream()
                        .filter(it -> !it.id().equals(released.id()))
                        .allMatch(it -> it.released() != null);
        if (isLast) {
            requests.close(request.id(), times.now());
        }
    }

    private void write(AccessPackage it, Kind kind, String what, SignedIn by, String why) {
        var entry =
                new NewEntry(
                        Actor.staff(by.person(), by.name()),
                        kind,
                        what,
                        About.customer(it.customer().value()));
        audit.write(why.isBlank() ? entry : entry.because(why));
    }
}
