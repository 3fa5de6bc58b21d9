package borough.cases;

import borough.council.SignedIn;
import borough.data.News;
import borough.moving.Moves;
import borough.moving.Moves.Choosing;
import borough.values.Reference;
import borough.values.Uprn;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What we owe, to whom, by when. The only way a case changes. */
@Component
@Transactional
public class Cases {
    private static final int LIST = 100;

    private final CasesStore store;
    private final Moving moving;
    private final Desk desk;
    private final News news;
    private final PastCases past;

    Cases(CasesStore store, Moving moving, Desk desk, News news, PastCases past) {
        this.store = store;
        this.moving = moving;
        this.desk = desk;
        this.news = news;
        this.past = past;
    }

    /** Opens a case in the first stage of its service, and does what that stage says. */
    public Case open(Opening opening) {
        var opened = moving.open(Reference.draw(), opening);
        news.publish(
                opened.reference().text(),
                new CaseOpened(opened.reference(), opened.about().service(), opened.openedAt()));
        return tellIfClosed(opened);
    }

    /**
     * Tells a case that something of an action's came about: {@code waste.return_visit} was {@code
     * done}, with the values that the action reports. The same occasion is heard once; what the
     * case's stage does not wait for changes nothing and is kept in the history.
     */
    public void happened(Reference reference, Happening it) {
        var held = hold(reference);
        if (store.hasHeard(reference, it.occasion())) {
            return;
        }
        var after = moving.hear(held, it);
        if (held.about().isOpen()) {
            tellIfClosed(after);
        }
    }

    /** Somebody else reports the same. It is kept in the history, once for each occasion. */
    public void join(Reference reference, String occasion, Event.By by) {
        var held = hold(reference);
        if (!store.hasHeard(reference, occasion)) {
            moving.joined(held, occasion, by);
        }
    }

    /** Something that an action announced, who did it, and what makes it known when told twice. */
    public record Happening(
            String action,
            String event,
            Map<String, Object> values,
            String occasion,
            Event.By by) {}

    /**
     * Takes a decision that the case's stage offers; one that needs a second person waits for them.
     * Throws {@link NotAllowed} otherwise.
     */
    public void decide(Reference reference, Deciding it, SignedIn by) {
        var choosing = new Choosing("", it.decision(), it.reason(), it.ticks());
        var held = hold(reference);
        var view = moving.view(held);
        var moves = moving.moves(held);
        var entered =
                moves.decide(choosing, who(by), view)
                        .orElseThrow(() -> new NotAllowed(whyNot(choosing, held, by)));
        boolean waits = entered.standing().at().proposal().isPresent();
        var what = waits ? "proposed" : "decided";
        var history = moving.history(held);
        history.add(
                new Event.By(by.name(), "staff"),
                what,
                choosing.decision() + ": " + choosing.reason() + ticked(choosing));
        tellIfClosed(moving.settle(held, entered, history));
    }

    /** A decision, its reason, and what was ticked. */
    public record Deciding(String decision, String reason, Set<String> ticks) {}

    /** A decision that may be taken now, and what it asks for. */
    public record Choice(String decision, boolean needsReason, List<String> mustTick) {
        static Choice of(Moves.Choice it) {
            return new Choice(it.decision(), it.needsReason(), it.mustTick());
        }
    }

    private static String ticked(Choosing choosing) {
        return choosing.ticks().isEmpty()
                ? ""
                : " (ticked: " + String.join(", ", new TreeSet<>(choosing.ticks())) + ")";
    }

    private static Moves.By who(SignedIn person) {
        return new Moves.By(person.person().toString(), person.roles());
    }

    private String whyNot(Choosing choosing, Moving.Held held, SignedIn by) {
        return moving.moves(held).choices(moving.view(held), who(by)).stream()
                .filter(it -> it.decision().equals(choosing.decision()))
                .findFirst()
                .map(it -> missing(Choice.of(it), choosing))
                .orElse("This can't be decided now");
    }

    private static String missing(Choice choice, Choosing choosing) {
        var missing =
                choice.mustTick().stream().filter(it -> !choosing.ticks().contains(it)).toList();
        return choice.needsReason() && choosing.reason().isBlank()
                ? "Give your reason"
                : "Tick what must be checked first: " + String.join(", ", missing);
    }

    /** A move that this person, or this stage, does not allow. */
    public static final class NotAllowed extends RuntimeException {
        NotAllowed(String message) {
            super(message);
        }
    }

    /** Moves the next case whose timer has struck; false where there is none. */
    public boolean moveStruck() {
        var struck = store.claimStruck(desk.now());
        struck.ifPresent(it -> tellIfClosed(moving.strike(hold(it))));
        return struck.isPresent();
    }

    /**
     * Takes in cases of the past as they stand at this moment, each lived through its service's own
     * moves. What they were told is kept with their messages; actions are not done again, and
     * nobody is told the news.
     */
    public long load(Iterator<PastCase> cases, Instant until) {
        return past.load(cases, until);
    }

    /** Lets past cases that are still open go on to this moment, with what happened in between. */
    public void goOn(Map<Reference, List<PastCase.Later>> later, Instant until) {
        past.goOn(later, until);
    }

    private Case tellIfClosed(Case it) {
        it.outcome()
                .ifPresent(
                        outcome ->
                                news.publish(
                                        it.reference().text(),
                                        new CaseClosed(
                                                it.reference(),
                                                it.about().service(),
                                                outcome.word(),
                                                outcome.at())));
        return it;
    }

    private Moving.Held hold(Reference reference) {
        return store.hold(reference)
                .map(moving::held)
                .orElseThrow(() -> new NotAllowed("There is no case " + reference));
    }

    @Transactional(readOnly = true)
    public Optional<Case> find(Reference reference) {
        return store.find(reference);
    }

    /** A case with everything its page shows; empty where there is none, or it was erased. */
    @Transactional(readOnly = true)
    public Optional<Story> story(Reference reference) {
        return store.look(reference).map(moving::held).map(this::story);
    }

    private Story story(Moving.Held held) {
        var events = store.events(held.about().reference());
        return new Story(
                held.about(),
                held.contents().shown().says(),
                held.contents().shown().answers(),
                Moving.stages(held.service(), events),
                events);
    }

    /** What somebody may decide in this case now. */
    @Transactional(readOnly = true)
    public List<Choice> choices(Reference reference, SignedIn person) {
        return choices(List.of(reference), person).getOrDefault(reference, List.of());
    }

    /** The same for many cases that are still open. */
    @Transactional(readOnly = true)
    public Map<Reference, List<Choice>> choices(Collection<Reference> references, SignedIn person) {
        var choices = new LinkedHashMap<Reference, List<Choice>>();
        for (var row : store.look(references)) {
            var held = moving.held(row);
            if (held.about().isOpen()) {
                choices.put(held.about().reference(), choices(held, person));
            }
        }
        return choices;
    }

    private List<Choice> choices(Moving.Held held, SignedIn person) {
        return moving.moves(held).choices(moving.view(held), who(person)).stream()
                .map(Choice::of)
                .toList();
    }

    /** The cases opened last, of all teams. */
    @Transactional(readOnly = true)
    public List<Case> latest() {
        return store.latest(LIST);
    }

    /** Cases about a property, newest first. */
    @Transactional(readOnly = true)
    public List<Case> at(Uprn property) {
        return store.at(property, LIST);
    }

    /** The path by which a customer follows a case; it holds a secret of the case's own. */
    public String followingPath(Reference reference) {
        return desk.followingPath(reference);
    }

    /** Whether a following path's secret is this case's own. */
    public boolean opens(Reference reference, String secret) {
        return desk.opens(reference, secret);
    }

    /** The versions of services that open cases began with. */
    @Transactional(readOnly = true)
    public List<String> versionsOfOpenCases() {
        return store.versionsOfOpenCases();
    }
}
