package borough.journeys;

import borough.casebook.Event;
import borough.cases.Cases;
import borough.catalogue.Catalogue;
import borough.council.Duty;
import borough.council.SignedIn;
import borough.journeys.JourneyEvent.At;
import borough.journeys.JourneyEvent.Kind;
import borough.services.Question;
import borough.services.Rule;
import borough.services.Service;
import borough.tongues.Tongue;
import borough.values.Reference;
import borough.vocabulary.Answer;
import borough.vocabulary.Posted;
import borough.walking.Step;
import borough.walking.Walked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The way through a service. Lookups run outside our transactions, so that a slow or failing one
 * holds nothing up; what was said is kept each time, and sent once.
 */
@Component
public class Journeys {
    private final Catalogue catalogue;
    private final Cases cases;
    private final Walking walking;
    private final Keeping keeping;
    private final NamedCases named;

    Journeys(Catalogue catalogue, Cases cases, Walking walking, Keeping keeping, NamedCases named) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.walking = walking;
        this.keeping = keeping;
        this.named = named;
    }

    /** A journey begun: its id, and the secret that its browser keeps. */
    public record Begun(String id, String secret) {}

    /** Begins a journey through a service; empty where none of that name is live. */
    public Optional<Begun> begin(String slug, Journey.By by) {
        return begin(slug, service -> by, "");
    }

    /** The same, to be opened only with the secret and this behind it. */
    public Optional<Begun> begin(String slug, Function<Service, Journey.By> by, String boundTo) {
        return catalogue.live(slug).map(service -> begin(service, by.apply(service), boundTo));
    }

    private Begun begin(Service service, Journey.By by, String boundTo) {
        var begun = new Begun(Secrets.id(), Secrets.secret());
        var now = walking.now();
        var empty =
                new Journey(
                        begun.id(),
                        service,
                        by,
                        Journey.Said.NOTHING,
                        new Journey.Since(0, now, "", ""),
                        Optional.empty());
        var walked = walking.next(empty);
        var journey = standing(empty, Journey.Said.NOTHING, walked);
        var happened = new ArrayList<>(List.of(JourneyEvent.of(Kind.BEGUN, journey, now)));
        stopped(journey, "", walked).ifPresent(happened::add);
        keeping.begin(journey, begun.secret() + boundTo, happened);
        return begun;
    }

    /** Opens a journey for the browser that it is bound to, or for staff who walk it. */
    public Optional<Opened> open(String id, String secret, Optional<SignedIn> staff) {
        return keeping.find(id, walking.now())
                .filter(it -> isTheirs(it, secret, staff))
                .flatMap(this::opened);
    }

    private static boolean isTheirs(
            JourneysStore.Row row, String secret, Optional<SignedIn> staff) {
        return row.by().isAssisted()
                ? staff.filter(it -> it.may(Duty.ADVISE)).isPresent()
                : Secrets.match(secret, row.secretHash());
    }

    /** A journey for those who have shown already that it is theirs. */
    public Optional<Opened> kept(String id) {
        return keeping.find(id, walking.now()).flatMap(this::opened);
    }

    // With the version of its service that it began with.
    private Optional<Opened> opened(JourneysStore.Row row) {
        return catalogue.version(row.version()).map(service -> opened(row, service));
    }

    private static Opened opened(JourneysStore.Row row, Service service) {
        var said = JourneysStore.fromJson(service, row.kept().said());
        var journey = new Journey(row.id(), service, row.by(), said, row.since(), row.sent());
        return new Opened(journey, row.kept().key());
    }

    /** A journey and the key that its answers are sealed with. */
    public record Opened(Journey journey, byte[] key) {
        public Opened with(Journey.Said said) {
            return new Opened(journey.with(said), key);
        }
    }

    /** Its pages speak this language from now on. */
    public Opened speak(Opened it, Tongue tongue) {
        keeping.speak(it.journey().id(), tongue);
        return new Opened(it.journey().in(tongue), it.key());
    }

    /** What comes next. */
    public Walked next(Opened it) {
        return walking.next(it.journey());
    }

    /** Asks a question again, with its answer filled in, or what comes next instead. */
    public Walked again(Opened it, Question question) {
        return walking.again(it.journey(), question);
    }

    /** Reads what a page's form posted for a question, and looks up what it names. */
    public Answer read(Step.Ask ask, Posted posted) {
        var question = ask.question();
        return named.onPage(question, question.answerType().read(ask.asking(), posted));
    }

    /** The answer kept for a question, in words. */
    public String words(Opened it, Question question) {
        return walking.next(it.journey()).asked().stream()
                .filter(answered -> answered.question().equals(question))
                .map(Step.Answered::words)
                .findFirst()
                .orElse("");
    }

    /** Notes that a question is shown. */
    public void shown(Journey it, Question question) {
        var isAgain = it.said().answers().containsKey(question.name());
        var kind = isAgain ? Kind.GONE_BACK_TO : Kind.SEEN;
        keeping.look(JourneyEvent.at(kind, it, question.name(), walking.now()));
    }

    /** Notes that an answer must be put right. */
    public void notAccepted(Journey it, Question question) {
        keeping.look(JourneyEvent.at(Kind.NOT_ACCEPTED, it, question.name(), walking.now()));
    }

    /** Keeps an answer and what became known by it; what comes next. */
    public Walked answer(Opened it, Question question, Object value) {
        var said = it.journey().said();
        var answers = new HashMap<>(said.answers());
        answers.put(question.name(), value);
        var left = at(Kind.LEFT, it.journey(), new At(question.name(), ""));
        return keep(it, new Journey.Said(answers, said.facts(), said.gonePast()), left);
    }

    /** Keeps the answers of a page together. */
    public void answer(Opened it, Map<Question, Object> values) {
        var said = it.journey().said();
        var answers = new HashMap<>(said.answers());
        values.forEach((question, value) -> answers.put(question.name(), value));
        var left =
                values.keySet().stream()
                        .map(one -> at(Kind.LEFT, it.journey(), new At(one.name(), "")))
                        .toList();
        keep(it, new Journey.Said(answers, said.facts(), said.gonePast()), left);
    }

    /** Goes past a warning, a diversion that allows it, or, with a reason, a refusal. */
    public Walked goPast(Opened it, String rule, String reason) {
        var said = it.journey().said();
        var past = new HashMap<>(said.gonePast());
        past.put(rule, reason);
        var asked = it.journey().since().question();
        var gone = at(Kind.GONE_PAST, it.journey(), new At(asked, rule));
        return keep(it, new Journey.Said(said.answers(), said.facts(), past), gone);
    }

    private Walked keep(Opened it, Journey.Said said, JourneyEvent happened) {
        return keep(it, said, List.of(happened));
    }

    private Walked keep(Opened it, Journey.Said said, List<JourneyEvent> happened) {
        var walked = walking.next(it.journey().with(said));
        var journey = standing(it.journey(), said, walked);
        var events = new ArrayList<>(happened);
        stopped(journey, happened.getLast().question(), walked).ifPresent(events::add);
        keeping.keep(journey, it.key(), events);
        return walked;
    }

    // A journey that is stopped stands at the question before.
    private Journey standing(Journey before, Journey.Said said, Walked walked) {
        var question =
                switch (walked.step()) {
                    case Step.Ask ask -> ask.question().name();
                    case Step.Ready ready -> "";
                    case Step.Found found -> "";
                    default -> before.since().question();
                };
        var journey =
                before.with(new Journey.Said(said.answers(), walked.facts(), said.gonePast()));
        var changes = before.since().changes();
        return journey.at(
                new Journey.Since(changes, walking.now(), question, walking.ageBand(journey)));
    }

    private Optional<JourneyEvent> stopped(Journey it, String question, Walked walked) {
        return switch (walked.step()) {
            case Step.Refused refused -> ruled(Kind.REFUSED, it, question, refused.rule());
            case Step.Diverted diverted -> ruled(Kind.DIVERTED, it, question, diverted.rule());
            case Step.Duplicate found -> ruled(Kind.DUPLICATE, it, question, found.rule());
            case Step.Warned warned -> ruled(Kind.WARNED, it, question, warned.rule());
            case Step.Found found -> Optional.of(at(Kind.FINISHED, it, new At(question, "")));
            case Step.Ask ask -> Optional.empty();
            case Step.Shown shown -> Optional.empty();
            case Step.Ready ready -> Optional.empty();
        };
    }

    private Optional<JourneyEvent> ruled(Kind kind, Journey it, String question, Rule rule) {
        return Optional.of(at(kind, it, new At(question, rule.name())));
    }

    private JourneyEvent at(Kind kind, Journey it, At at) {
        var now = walking.now();
        var event = JourneyEvent.by(kind, it, at, now);
        return kind == Kind.LEFT ? event.after(seconds(it, now)) : event;
    }

    // Clocks of two nodes may differ a little.
    private static long seconds(Journey it, Instant now) {
        return Math.max(0, Duration.between(it.since().at(), now).toSeconds());
    }

    /** What became of sending. */
    public sealed interface Sending {
        /** It is sent; pressed twice it is the same reference. */
        record Sent(Reference reference) implements Sending {}

        /** Something is still to be seen or said first. */
        record NotYet(Walked walked) implements Sending {}

        /** No version of the service is live any more. */
        record Withdrawn() implements Sending {}
    }

    /** Sends by the version the journey began with, whichever is live by now. */
    public Sending send(Opened it, Event.By by) {
        var journey = it.journey();
        if (journey.sent().isPresent()) {
            return new Sending.Sent(journey.sent().get());
        }
        if (catalogue.live(journey.service().slug()).isEmpty()) {
            return new Sending.Withdrawn();
        }
        var walked = walking.sending(journey);
        if (!(walked.step() instanceof Step.Ready)) {
            keepFetched(it, walked);
            return new Sending.NotYet(walked);
        }
        var opening = walking.opening(journey, walked, by);
        var now = walking.now();
        var finished = JourneyEvent.of(Kind.FINISHED, journey, now).after(seconds(journey, now));
        return new Sending.Sent(
                keeping.send(journey, () -> cases.open(opening).reference(), finished));
    }

    // What was looked up anew at sending is what the next page goes by.
    private void keepFetched(Opened it, Walked walked) {
        var journey = standing(it.journey(), it.journey().said(), walked);
        keeping.keep(journey, it.key(), stopped(journey, "", walked).stream().toList());
    }

    /** Forgets a journey that is given up; one that was sent stays sent. */
    public void giveUp(Journey it) {
        keeping.giveUp(it.id(), walking.now());
    }

    /** Forgets journeys that have ended. */
    void tidy() {
        keeping.tidy(walking.now());
    }
}
