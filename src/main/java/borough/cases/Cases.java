package borough.cases;

import borough.council.SignedIn;
import borough.data.News;
import borough.values.Reference;
import borough.values.Uprn;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Clock clock;

    Cases(CasesStore store, Moving moving, Desk desk, News news, Clock clock) {
        this.store = store;
        this.moving = moving;
        this.desk = desk;
        this.news = news;
        this.clock = clock;
    }

    /** Opens a case in the first stage of its service, and does what that stage says. */
    public Case open(Opening opening) {
        var opened = moving.open(opening);
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
        var history = moving.history(held);
        var occasion = Optional.of(it.occasion());
        for (var event : held.service().eventsOf(it.action(), it.event())) {
            var heard = held.with(held.contents().with(effectOf(event, it), it.values()));
            var entered = moving.moves(heard).on(event, moving.view(heard));
            if (held.about().isOpen() && entered.isPresent()) {
                history.add(it.by(), "heard", event, occasion);
                tellIfClosed(moving.settle(heard, entered.get(), history));
                return;
            }
        }
        history.add(it.by(), "heard too late", it.event(), occasion);
        moving.onlyNote(held, history);
    }

    /** Something that an action announced, who did it, and what makes it known when told twice. */
    public record Happening(
            String action,
            String event,
            Map<String, Object> values,
            String occasion,
            Event.By by) {}

    // The file says "job done" of the effect "job" and the event "done".
    private static String effectOf(String event, Happening it) {
        return event.equals(it.event())
                ? event
                : event.substring(0, event.length() - it.event().length() - 1);
    }

    /** Takes a decision that the case's stage offers; throws {@link NotAllowed} otherwise. */
    public void decide(Reference reference, String decision, String reason, SignedIn by) {
        var held = hold(reference);
        var view = moving.view(held);
        var entered =
                by.roles().stream()
                        .sorted()
                        .map(role -> moving.moves(held).decide(decision, role, reason, view))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow(() -> new NotAllowed("This can't be decided now"));
        var history = moving.history(held);
        history.add(new Event.By(by.name(), "staff"), "decided", decision + ": " + reason);
        tellIfClosed(moving.settle(held, entered, history));
    }

    /** A move that this person, or this stage, does not allow. */
    public static final class NotAllowed extends RuntimeException {
        NotAllowed(String message) {
            super(message);
        }
    }

    /** Moves the next case whose timer has struck; false where there is none. */
    public boolean moveStruck() {
        var struck = store.claimStruck(clock.instant());
        struck.ifPresent(it -> strike(hold(it)));
        return struck.isPresent();
    }

    private void strike(Moving.Held held) {
        var timer = held.inside().timer().orElseThrow();
        var history = moving.history(held);
        history.add(Event.By.BOROUGH, "time came", timer);
        var entered =
                moving.moves(held)
                        .struck(timer, moving.view(held))
                        .orElseThrow(() -> new NotAllowed("Nothing waits for " + timer));
        tellIfClosed(moving.settle(held, entered, history));
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
    public List<String> choices(Reference reference, SignedIn person) {
        var held = store.look(reference).map(moving::held);
        return held.stream()
                .filter(it -> it.about().isOpen())
                .flatMap(
                        it ->
                                person.roles().stream()
                                        .flatMap(
                                                role ->
                                                        moving
                                                                .moves(it)
                                                                .choices(moving.view(it), role)
                                                                .stream()))
                .map(it -> it.name())
                .distinct()
                .toList();
    }

    /** Open cases of these teams or departments, first due first; a hundred at most. */
    @Transactional(readOnly = true)
    public List<Case> openOf(Collection<String> holders) {
        return store.openOf(holders, LIST);
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
