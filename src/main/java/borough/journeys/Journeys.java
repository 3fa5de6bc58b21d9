package borough.journeys;

import borough.casebook.Event;
import borough.catalogue.Catalogue;
import borough.council.Duty;
import borough.council.SignedIn;
import borough.data.NoLongerFree;
import borough.journeys.JourneyEvent.At;
import borough.journeys.JourneyEvent.Kind;
import borough.services.Question;
import borough.services.Service;
import borough.tongues.Tongue;
import borough.values.Reference;
import borough.vocabulary.Answer;
import borough.vocabulary.Posted;
import borough.walking.Step;
import borough.walking.Walked;
import java.util.ArrayList;
import java.util.Collection;
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
    private final Replacing replacing;
    private final Walking walking;
    private final Counting counting;
    private final Keeping keeping;
    private final NamedCases named;

    Journeys(
            Catalogue catalogue,
            Replacing replacing,
            Walking walking,
            Keeping keeping,
            NamedCases named) {
        this.catalogue = catalogue;
        this.replacing = replacing;
        this.walking = walking;
        this.counting = new Counting(walking);
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
        return catalogue
                .offered(slug)
                .map(service -> begin(service, by.apply(service), boundTo, Journey.From.NOWHERE));
    }

    /**
     * Begins a journey with what is brought along from elsewhere, each answer to be confirmed where
     * its question is asked; empty where no such service is live.
     */
    Optional<Begun> begin(String slug, Bound bound, Journey.From from) {
        return catalogue.offered(slug).map(service -> begin(service, bound.by(), bound.to(), from));
    }

    /** Who walks it, and what must stand behind its secret to open it. */
    record Bound(Journey.By by, String to) {}

    private Begun begin(Service service, Journey.By by, String boundTo, Journey.From from) {
        keeping.mayAct(service, by);
        var begun = new Begun(Secrets.id(), Secrets.secret());
        var now = walking.now();
        var empty =
                new Journey(
                        begun.id(),
                        service,
                        by,
                        Journey.Said.NOTHING.from(from),
                        new Journey.Since(0, now, "", ""),
                        Optional.empty());
        var walked = walking.next(empty);
        var journey = counting.standing(empty, empty.said(), walked);
        var happened = new ArrayList<>(List.of(JourneyEvent.of(Kind.BEGUN, journey, now)));
        counting.stopped(journey, "", walked).ifPresent(happened::add);
        keeping.begin(journey, begun.secret() + boundTo, happened, walked.step());
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

    /** Those of these that are kept still and were not sent, for who has shown the same. */
    public List<Journey> unsent(Collection<String> ids) {
        return keeping.findUnsent(ids, walking.now()).stream()
                .flatMap(it -> read(it).stream())
                .map(Opened::journey)
                .toList();
    }

    private Optional<Opened> opened(JourneysStore.Row row) {
        var opened = read(row);
        opened.ifPresent(it -> keeping.mayAct(it.journey().service(), row.by()));
        return opened;
    }

    // With the version of its service that it began with.
    private Optional<Opened> read(JourneysStore.Row row) {
        return catalogue
                .version(row.version())
                .map(service -> new Opened(row.in(service), row.kept().key()));
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
        var left = counting.at(Kind.LEFT, it.journey(), new At(question.name(), ""));
        return keep(it, said.answered(answers), left);
    }

    /** Keeps the answers of a page together. */
    public void answer(Opened it, Map<Question, Object> values) {
        var said = it.journey().said();
        var answers = new HashMap<>(said.answers());
        values.forEach((question, value) -> answers.put(question.name(), value));
        var left =
                values.keySet().stream()
                        .map(one -> counting.at(Kind.LEFT, it.journey(), new At(one.name(), "")))
                        .toList();
        keep(it, said.answered(answers), left);
    }

    /**
     * Goes past a warning, a diversion that allows it, what is open already, or, with a reason, a
     * refusal.
     */
    public Walked goPast(Opened it, String rule, String reason) {
        var said = it.journey().said();
        var past = new HashMap<>(said.gonePast());
        boolean isOpenAlready = Already.isDuplicate(it.journey().service(), rule);
        boolean isToBeSaid = isOpenAlready && reason.isEmpty();
        past.put(rule, isToBeSaid ? Already.reason(walking.next(it.journey()).step()) : reason);
        var asked = it.journey().since().question();
        var gone = counting.at(Kind.GONE_PAST, it.journey(), new At(asked, rule));
        return keep(it, said.past(past), gone);
    }

    /** Keeps that a journey came back from elsewhere with this, past the rule that led there. */
    void cameBack(Opened it, String rule, Map<String, Object> answers, Map<String, Object> filled) {
        var now = it.journey().said().cameBack(rule, answers, filled);
        keep(it, now, counting.at(Kind.GONE_PAST, it.journey(), new At("", rule)));
    }

    private Walked keep(Opened it, Journey.Said said, JourneyEvent happened) {
        return keep(it, said, List.of(happened));
    }

    private Walked keep(Opened it, Journey.Said said, List<JourneyEvent> happened) {
        var walked = walking.next(it.journey().with(said));
        var journey = counting.standing(it.journey(), said, walked);
        var events = new ArrayList<>(happened);
        counting.stopped(journey, happened.getLast().question(), walked).ifPresent(events::add);
        keeping.keep(journey, it.key(), events, walked.step());
        return walked;
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
        var finished =
                JourneyEvent.of(Kind.FINISHED, journey, now).after(Counting.seconds(journey, now));
        try {
            return new Sending.Sent(keeping.send(journey, () -> replacing.open(opening), finished));
        } catch (NoLongerFree taken) {
            // Looked up once more, it is among the choices no longer and is asked for again.
            return new Sending.NotYet(walking.sending(journey));
        }
    }

    // What was looked up anew at sending is what the next page goes by.
    private void keepFetched(Opened it, Walked walked) {
        var journey = counting.standing(it.journey(), it.journey().said(), walked);
        var happened = counting.stopped(journey, "", walked).stream().toList();
        keeping.keep(journey, it.key(), happened, walked.step());
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
