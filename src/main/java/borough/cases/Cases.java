package borough.cases;

import borough.casebook.Case;
import borough.casebook.CasesStore;
import borough.casebook.Event;
import borough.casebook.PartAt;
import borough.casebook.Seeing;
import borough.casebook.Story;
import borough.council.SignedIn;
import borough.moving.Clock;
import borough.moving.Item;
import borough.moving.Moves;
import borough.moving.Moves.Choosing;
import borough.values.Period;
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
    private final PastCases past;
    private final OwnLink ownLink;

    Cases(CasesStore store, Moving moving, Desk desk, PastCases past, OwnLink ownLink) {
        this.ownLink = ownLink;
        this.store = store;
        this.moving = moving;
        this.desk = desk;
        this.past = past;
    }

    /** Opens a case in the first stage of its service, and does what that stage says. */
    public Case open(Opening opening) {
        return moving.open(Reference.draw(), opening);
    }

    /**
     * Tells a case that something of an action's came about: {@code waste.return_visit} was {@code
     * done}, with the values that the action reports. The same occasion is heard once; what the
     * case's stage does not wait for changes nothing and is kept in the history. Where there is no
     * case, as after a refusal that did something, nobody hears it.
     */
    public void happened(Reference reference, Happening it) {
        store.hold(reference)
                .map(moving::held)
                .filter(held -> !store.hasHeard(reference, it.occasion()))
                .ifPresent(held -> moving.hearing().hear(held, it));
    }

    /**
     * News of another case, or of another part of the council, that a file hears by its name. The
     * same occasion is heard once; what nothing waits for changes nothing.
     */
    public void hears(Reference reference, String event, String occasion, Event.By by) {
        var held = hold(reference);
        if (!store.hasHeard(reference, occasion)) {
            moving.hearing().hearNews(held, event, by, occasion);
        }
    }

    /** A case that was begun as a part of another has ended, which that other hears once. */
    void ended(StartedCaseEnded it) {
        var held = hold(it.starter());
        if (!store.hasHeard(it.starter(), it.ended() + " " + it.how())) {
            moving.hearing().partEnded(held, it);
        }
    }

    /**
     * Somebody else reports the same. It is kept in the history, once for each occasion; what they
     * said goes to no one but what is begun for them alone.
     */
    public void join(Reference reference, Map<String, Object> said, String occasion, Event.By by) {
        var held = hold(reference);
        if (!store.hasHeard(reference, occasion)) {
            moving.hearing().joined(held, said, occasion, by);
        }
    }

    /**
     * Something that an action announced, who did it, what makes it known when told twice, and what
     * the action was asked for as, where it kept that: then only the part that asked hears it.
     */
    public record Happening(
            String action,
            String event,
            Map<String, Object> values,
            String occasion,
            Event.By by,
            Optional<String> as) {
        public Happening(
                String action,
                String event,
                Map<String, Object> values,
                String occasion,
                Event.By by) {
            this(action, event, values, occasion, by, Optional.empty());
        }

        Optional<Item> item() {
            return as.map(Item::read);
        }
    }

    /**
     * Takes a decision that the case's stage, or a part's, offers; one that needs a second person
     * waits for them. Throws {@link NotAllowed} otherwise.
     */
    public void decide(Reference reference, Deciding it, SignedIn by) {
        moving.decide(hold(reference), it, by);
    }

    /** Fills in what whoever decides is asked. Throws {@link NotAllowed} for anybody else. */
    public void fillIn(Reference reference, Map<String, Object> filled, SignedIn by) {
        moving.fillIn(hold(reference), filled, by);
    }

    /**
     * A decision of the case, or of a part, its reason, what was ticked, and what was filled in.
     */
    public record Deciding(
            String part,
            String decision,
            String reason,
            Set<String> ticks,
            Map<String, Object> filled) {
        public Deciding(String decision, String reason, Set<String> ticks) {
            this("", decision, reason, ticks, Map.of());
        }

        Choosing choosing() {
            return new Choosing(part, decision, reason, ticks);
        }
    }

    /** A decision that may be taken now, of the case or of a part, and what it asks for. */
    public record Choice(
            String part,
            String decision,
            boolean needsReason,
            List<String> mustTick,
            Optional<Period> moreTime) {
        /** What a form posts for it: the part is said before the decision. */
        public String key() {
            return part.isEmpty() ? decision : part + ": " + decision;
        }

        public static Choice of(Moves.Choice it) {
            return new Choice(
                    it.part(), it.decision(), it.needsReason(), it.mustTick(), it.moreTime());
        }
    }

    /** A move that this person, or this stage, does not allow. */
    public static final class NotAllowed extends RuntimeException {
        public NotAllowed(String message) {
            super(message);
        }
    }

    /** Moves cases whose timers have struck, all in this transaction or none. */
    public void strike(Collection<Reference> references) {
        var held = references.isEmpty() ? List.<CasesStore.Row>of() : store.hold(references);
        for (var row : held) {
            moving.strike(moving.held(row));
            store.send();
        }
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

    private Held hold(Reference reference) {
        return store.hold(reference)
                .map(moving::held)
                .orElseThrow(() -> new NotAllowed("There is no case " + reference));
    }

    @Transactional(readOnly = true)
    public Optional<Case> find(Reference reference) {
        return store.find(reference);
    }

    /** A case as its customer sees it; empty where there is none, or it was erased. */
    @Transactional(readOnly = true)
    public Optional<Story> story(Reference reference) {
        return store.look(reference)
                .map(moving::held)
                .map(
                        it ->
                                Seeing.asCustomer(it.service())
                                        .narrow(it.story(store.events(reference, it.key()))));
    }

    /** The parts of a case, as lists show them. */
    @Transactional(readOnly = true)
    public List<PartAt> parts(Reference reference) {
        return store.parts(reference);
    }

    /** The parts of a case that this member of staff may know of. */
    @Transactional(readOnly = true)
    public List<PartAt> parts(Reference reference, SignedIn person) {
        return store.look(reference)
                .map(moving::held)
                .map(it -> Seeing.as(person, it.service()))
                .filter(Seeing::seesCase)
                .map(it -> it.narrow(store.parts(reference)))
                .orElse(List.of());
    }

    /** The dates a case and its parts keep to: the promise, the law's, and our own. */
    @Transactional(readOnly = true)
    public List<Clock> clocks(Reference reference) {
        return store.look(reference)
                .map(moving::held)
                .map(it -> moving.moves(it).clocks(moving.view(it)))
                .orElse(List.of());
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

    private List<Choice> choices(Held held, SignedIn person) {
        return moving.moves(held).choices(moving.view(held), Held.who(person)).stream()
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

    /** Whether a following path's secret is this case's own, and still opens it. */
    public boolean opens(Reference reference, String secret) {
        return ownLink.opens(reference, secret);
    }

    /** The versions of services that open cases began with. */
    @Transactional(readOnly = true)
    public List<String> versionsOfOpenCases() {
        return store.versionsOfOpenCases();
    }
}
