package borough.moving;

import borough.language.Known;
import borough.language.Truth;
import borough.moving.Entered.Taken;
import borough.moving.Standing.Proposal;
import borough.services.Knowing;
import borough.services.Lookups;
import borough.services.Priority;
import borough.services.Promise;
import borough.services.Review;
import borough.services.Service;
import borough.services.Stage;
import borough.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A case's way through the stages of its service, the same for real and in the file's examples. It
 * keeps nothing and does nothing: it says what is to be done and what the case waits for. Nothing
 * else may move a case.
 */
public final class Moves {
    /** The choice of a second person who does not agree. */
    public static final String SEND_BACK = "send back";

    private final Service service;
    private final Vocabulary words;
    private final Lookups lookups;

    public Moves(Service service, Vocabulary words) {
        this(service, words, Lookups.FOR_REAL);
    }

    public Moves(Service service, Vocabulary words, Lookups lookups) {
        this.service = service;
        this.words = words;
        this.lookups = lookups;
    }

    /** Someone with roles; the name tells one person from another. */
    public record By(String name, Set<String> roles) {}

    /** What someone may decide now; {@code part} is empty for the case itself. */
    public record Choice(
            String part, String decision, boolean needsReason, List<String> mustTick) {}

    /** A choice taken, its reason, and what was ticked. */
    public record Choosing(String part, String decision, String reason, Set<String> ticks) {}

    /** Enters the first stage, after sending. */
    public Entered begin(CaseView it) {
        var known = known(it);
        var promise = Promise.of(service, known);
        var priority = Promise.priority(service, known);
        var performing = new Performing(service, words, lookups, known);
        var going = new Going(service, performing, known, it.standing());
        going.promise(promise, priority.map(Priority::name));
        priority.flatMap(Priority::team).ifPresent(performing::hand);
        going.enter(Whereabouts.CASE, service.stages().getFirst().name());
        performing.tellFirst("received");
        return going.entered();
    }

    /**
     * Hears an event, such as {@code job done}; empty where neither the case nor a part of it waits
     * for it.
     */
    public Optional<Entered> on(String event, CaseView it) {
        var going = going(it);
        return reviewAsked(event, it, going) || going.hear(event)
                ? Optional.of(going.entered())
                : Optional.empty();
    }

    private boolean reviewAsked(String event, CaseView it, Going going) {
        if (it.standing().at().isOpen()) {
            return false;
        }
        var asked =
                reviews(it)
                        .filter(
                                review ->
                                        review.asked().equals(event) && mayAsk(review, it)
                                                || review.hears(event)
                                                || isLookedFor(review))
                        .toList();
        asked.forEach(going::review);
        return !asked.isEmpty();
    }

    // Without a time of its own a review is looked for whenever something is heard.
    private static boolean isLookedFor(Review review) {
        var due = review.due();
        return due.when().isPresent()
                && due.once().isEmpty()
                && due.every().isEmpty()
                && due.mayAskWithin().isEmpty();
    }

    private Stream<Review> reviews(CaseView it) {
        return service.reviews().stream()
                .filter(review -> review.of().contains(it.standing().stage()));
    }

    private boolean mayAsk(Review review, CaseView it) {
        return new Timers(service, it.standing(), known(it))
                .mayAskUntil(review)
                .filter(until -> !it.around().now().isAfter(until))
                .isPresent();
    }

    /**
     * The timer struck that {@link Entered.Timer#of()} named; empty where the case has moved on.
     */
    public Optional<Entered> struck(String timer, CaseView it) {
        var going = going(it);
        var review = reviews(it).filter(one -> one.timer().equals(timer)).findFirst();
        if (review.isPresent() && !it.standing().at().isOpen()) {
            going.review(review.get());
            return Optional.of(going.entered());
        }
        for (var line : Choices.lines(it.standing())) {
            var stage = service.stage(line, Choices.at(it.standing(), line).stage());
            for (var happening : stage.map(Stage::happenings).orElse(List.of())) {
                var said = happening.trigger().said();
                if (Timers.name(line, said).equals(timer)
                        && !Choices.at(it.standing(), line).struck().contains(said)) {
                    going.where().struck(line, said);
                    going.react(line, happening.reaction());
                    return Optional.of(going.entered());
                }
            }
        }
        return Optional.empty();
    }

    /** The decisions this person may take now, of the case and of its parts. */
    public List<Choice> choices(CaseView it, By by) {
        return choosers(it, by).choices();
    }

    private Choices choosers(CaseView it, By by) {
        return new Choices(service, it.standing(), going(it), known(it), by);
    }

    /**
     * Takes a decision; empty where this person may not, or not now, or gives no reason where one
     * is needed, or has not ticked all that must be. One that needs a second person waits for one.
     */
    public Optional<Entered> decide(Choosing choosing, By by, CaseView it) {
        var may =
                choices(it, by).stream()
                        .filter(one -> one.decision().equals(choosing.decision()))
                        .filter(one -> one.part().equals(choosing.part()))
                        .filter(one -> !one.needsReason() || !choosing.reason().isBlank())
                        .anyMatch(one -> choosing.ticks().containsAll(one.mustTick()));
        return may ? Optional.of(decided(choosing, by, it)) : Optional.empty();
    }

    private Entered decided(Choosing choosing, By by, CaseView it) {
        var line = choosing.part();
        var going = going(it);
        var proposal = Choices.at(it.standing(), line).proposal();
        boolean back = choosing.decision().equals(SEND_BACK);
        var name = back ? proposal.orElseThrow().decision() : choosing.decision();
        var decision = choosers(it, by).decision(line, name).orElseThrow();
        if (back) {
            going.sentBack(line, decision.by().getFirst());
            return going.entered();
        }
        if (decision.manner().secondPerson().isPresent() && proposal.isEmpty()) {
            going.propose(
                    line, decision, new Proposal(decision.name(), by.name(), choosing.reason()));
            return going.entered();
        }
        var reason = proposal.map(Proposal::reason).orElse(choosing.reason());
        going.where().proposed(line, Optional.empty());
        going.take(line, decision, reason, proposal.map(Proposal::by).orElse(by.name()));
        going.react(line, decision.reaction());
        return going.entered();
    }

    /** The questions that the customer is asked again now. */
    public Set<String> askedAgain(CaseView it) {
        var asked = new LinkedHashSet<String>();
        Choices.lines(it.standing())
                .forEach(
                        line ->
                                service.stage(line, Choices.at(it.standing(), line).stage())
                                        .ifPresent(s -> asked.addAll(s.waiting().askAgain())));
        return asked;
    }

    /**
     * The customer answered again, as the case's answers now have it; empty where nothing is asked.
     */
    public Optional<Entered> answered(CaseView it) {
        return askedAgain(it).isEmpty() ? Optional.empty() : on("customer answers", it);
    }

    /** These items of evidence were accepted; {@code all} of what was needed is here. */
    public Entered accepted(Set<String> items, boolean all, CaseView it) {
        var going = going(it);
        going.evidence(items, all);
        going.hear(all ? "evidence complete" : "evidence accepted");
        return going.entered();
    }

    /** A case that is a part of this one has ended; empty where no such part is open. */
    public Optional<Entered> partEnded(String part, String how, CaseView it) {
        var going = going(it);
        return going.ended(part, how) ? Optional.of(going.entered()) : Optional.empty();
    }

    /** The next timer of the stage a case is in, to be worked out again when something changed. */
    public Optional<Entered.Timer> timer(CaseView it) {
        return new Timers(service, it.standing(), known(it)).next();
    }

    /**
     * What a case shows and waits for where it stands, with nothing done: as when it goes on under
     * another version of its service.
     */
    public Entered stay(CaseView it) {
        return going(it).entered();
    }

    private Going going(CaseView it) {
        var known = known(it);
        return new Going(
                service, new Performing(service, words, lookups, known), known, it.standing());
    }

    /** All that is known of a case now. */
    public Known knows(CaseView it) {
        return known(it);
    }

    private Knowing known(CaseView it) {
        var known = new Knowing(service, it.around()).answers(it.answers()).facts(it.facts());
        service.questions().stream()
                .filter(one -> !it.answers().containsKey(one.name()))
                .filter(one -> one.when().filter(w -> w.holds(known) != Truth.YES).isPresent())
                .forEach(one -> known.notAsked(one.name()));
        it.results().forEach((name, fields) -> known.put(name, Map.copyOf(fields)));
        var name = it.standing().name();
        var of = new LinkedHashMap<String, Object>();
        of.put("reference", name.reference());
        of.put("link", name.link());
        it.standing().sentAt().ifPresent(at -> of.put("sent_on", it.around().time().dayOf(at)));
        known.put("case", of);
        it.standing().due().ifPresent(due -> known.put("due", due));
        it.standing().promised().priority().ifPresent(one -> known.put("priority", one));
        known.accept(it.standing().memory().accepted());
        putDecision(known, it.standing().memory().decided());
        if (it.standing().memory().complete()) {
            known.put("evidence", Map.of("missing", List.of()));
        }
        return known;
    }

    static void putDecision(Knowing known, Optional<Taken> decided) {
        decided.ifPresent(
                it ->
                        known.put(
                                "decision",
                                Map.of(
                                        "name", it.decision(),
                                        "reason", it.because(),
                                        "summary", it.because())));
    }
}
