package borough.moving;

import borough.language.Known;
import borough.moving.Standing.Proposal;
import borough.services.Evidence;
import borough.services.Fact;
import borough.services.Knowing;
import borough.services.Lookups;
import borough.services.Priority;
import borough.services.Promise;
import borough.services.Question;
import borough.services.Service;
import borough.services.Situation.Fetched;
import borough.services.Stage;
import borough.values.Period;
import borough.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A case's way through the stages of its service, the same for real and in the file's examples. It
 * keeps nothing and does nothing: it says what is to be done and what the case waits for. Nothing
 * else may move a case.
 */
public final class Moves {
    /** The choice of a second person who does not agree. */
    public static final String SEND_BACK = "send back";

    static final String ANSWERS = "customer answers";
    private static final String ASKED = "evidence asked";
    private static final String ADDED = "entry added";

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

    /**
     * What someone may decide now; {@code part} is empty for the case itself. Some give the promise
     * more time, once.
     */
    public record Choice(
            String part,
            String decision,
            boolean needsReason,
            List<String> mustTick,
            Optional<Period> moreTime) {}

    /** What someone is to fill in before they decide, for the case or for a part of it. */
    public record ToFill(String part, Question question) {}

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
        priority.flatMap(Priority::team).ifPresent(team -> performing.hand(Whereabouts.CASE, team));
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
        var asked = reviews(it).hear(event);
        asked.forEach(going::review);
        return !asked.isEmpty() || going.hear(event)
                ? Optional.of(going.entered())
                : Optional.empty();
    }

    /**
     * Hears an event of this part alone, as of the one item or the one reporter it is there for.
     */
    public Optional<Entered> onPart(String part, String event, CaseView it) {
        if (part.isEmpty()) {
            return on(event, it);
        }
        var going = going(it);
        return going.hearIn(part, event) ? Optional.of(going.entered()) : Optional.empty();
    }

    /**
     * Somebody else reports the same, with these answers; empty where that changes nothing. Of what
     * was answered first they are told nothing: what they passed over is not known.
     */
    public Optional<Entered> joined(CaseView it, Map<String, Object> answers) {
        var going = going(it);
        var said = known(it);
        service.questions().forEach(one -> said.notAsked(one.name()));
        said.answers(answers);
        boolean open = it.standing().at().isOpen();
        return open && going.joined(said) ? Optional.of(going.entered()) : Optional.empty();
    }

    /** The dates that a case and its parts keep to now. */
    public List<Clock> clocks(CaseView it) {
        var known = known(it);
        return Clocks.of(service, it.standing(), known, new Timers(service, it.standing(), known));
    }

    /**
     * The timer struck that {@link Entered.Timer#of()} named; empty where the case has moved on.
     */
    public Optional<Entered> struck(String timer, CaseView it) {
        var going = going(it);
        var review = reviews(it).struck(timer);
        if (review.isPresent()) {
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

    /** What this person may fill in now, as one of those who decide where it is asked. */
    public List<ToFill> toFill(CaseView it, By by) {
        return choosers(it, by).toFill();
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
            going.performing().sentBack(going.where(), line, decision.by().getFirst());
            return going.entered();
        }
        if (decision.manner().secondPerson().isPresent() && proposal.isEmpty()) {
            var proposed = new Proposal(decision.name(), by.name(), choosing.reason());
            going.performing().propose(going.where(), line, decision, proposed);
            return going.entered();
        }
        var reason = proposal.map(Proposal::reason).orElse(choosing.reason());
        going.where().proposed(line, Optional.empty());
        going.take(line, decision, reason, proposal.map(Proposal::by).orElse(by.name()));
        going.react(line, decision);
        return going.entered();
    }

    private Reviews reviews(CaseView it) {
        return new Reviews(service, it, known(it));
    }

    /** These facts, asked for anew. */
    public Map<String, Fetched> fetchedAnew(Collection<Fact> facts, CaseView it) {
        var performing = new Performing(service, words, lookups, known(it));
        facts.forEach(performing::fetch);
        return performing.fetched();
    }

    /**
     * The customer answered again, as the case's answers now have it; empty where nothing is asked.
     */
    public Optional<Entered> answered(CaseView it) {
        return turns(it).askedAgain().isEmpty() ? Optional.empty() : on(ANSWERS, it);
    }

    /** These items of evidence were accepted; {@code all} of what was needed is here. */
    public Entered accepted(Set<String> items, boolean all, CaseView it) {
        var going = going(it);
        going.evidence(items, all);
        going.hear(all ? "evidence complete" : "evidence accepted");
        return going.entered();
    }

    /** Someone looked at this item and could not accept it: another is asked for. */
    public Entered notAccepted(String item, CaseView it) {
        var going = going(it);
        going.where().notAccepted(item);
        going.hear(ASKED);
        return going.entered();
    }

    /** What its customer may do now, and is offered. */
    public Turns turns(CaseView it) {
        return new Turns(service, it, known(it), reviews(it));
    }

    /** A row was added, as the case's answers now have it. */
    public Entered added(CaseView it) {
        var going = going(it);
        going.hear(ADDED);
        return going.entered();
    }

    /** Where each item of evidence stands that this case needs; none once its stage is over. */
    public List<Evidence.Piece> evidence(CaseView it) {
        return !new Checking(service, it.standing()).isToCome()
                ? List.of()
                : service.evidence().pieces(known(it), it.standing().memory().accepted());
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

    Going going(CaseView it) {
        var known = known(it);
        return new Going(
                service, new Performing(service, words, lookups, known), known, it.standing());
    }

    /** All that is known of a case now. */
    public Known knows(CaseView it) {
        return known(it);
    }

    private Knowing known(CaseView it) {
        return CaseKnown.of(service, it);
    }
}
