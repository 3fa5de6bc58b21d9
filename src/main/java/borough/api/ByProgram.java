package borough.api;

import borough.casebook.Event;
import borough.council.Partner;
import borough.journeys.AtOnce;
import borough.journeys.Consents;
import borough.journeys.GoingOn;
import borough.journeys.Journey;
import borough.journeys.Journeys;
import borough.journeys.Journeys.Opened;
import borough.journeys.NamedCases;
import borough.saving.Saving;
import borough.services.Question;
import borough.services.Rule;
import borough.services.Service;
import borough.tongues.Tongues;
import borough.values.Reference;
import borough.vocabulary.Answer;
import borough.vocabulary.Asking;
import borough.vocabulary.Nothing;
import borough.walking.Step;
import borough.walking.Walked;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * A journey that a program walks step by step: one it began, and may hand over to the person by a
 * link, or one that somebody lets it finish. Its token, the id with a secret, is this partner's
 * alone.
 */
@Component
class ByProgram {
    private final Journeys journeys;
    private final Consents consents;
    private final NamedCases named;
    private final Saving saving;
    private final Tongues tongues;
    private final GoingOn goingOn;

    /** A journey's way in with others, and on to other services. */
    @Component
    record Ways(Consents consents, Saving saving, GoingOn on) {}

    ByProgram(Journeys journeys, Ways ways, NamedCases named, Tongues tongues) {
        this.journeys = journeys;
        this.consents = ways.consents();
        this.named = named;
        this.saving = ways.saving();
        this.tongues = tongues;
        this.goingOn = ways.on();
    }

    /** A token as a partner's program brought it. */
    record Held(String token, Partner partner) {}

    /** Begins a journey and gives its token; empty where no such service is live. */
    Optional<Held> begin(String slug, Partner partner, String likes) {
        return journeys.begin(slug, service -> by(service, likes), bound(partner))
                .map(it -> held(it, partner));
    }

    private Journey.By by(Service service, String likes) {
        var tongue = tongues.liked(service.languages().codes(), likes);
        return new Journey.By(ServicesApi.CHANNEL, Optional.empty(), tongue);
    }

    // Another partner's program finds nothing under the same token.
    private static String bound(Partner partner) {
        return " " + partner.key();
    }

    static Held held(Journeys.Begun it, Partner partner) {
        return new Held(it.id() + "." + it.secret(), partner);
    }

    /** Where a journey stands: what was said, what comes next, whether somebody lets us finish. */
    record Standing(Journey journey, Walked walked, boolean isLent) {
        Service service() {
            return journey.service();
        }

        Optional<Reference> sent() {
            return journey.sent();
        }

        Step step() {
            return walked.step();
        }
    }

    /** What became of answers. */
    sealed interface Became {
        /** They are kept. */
        record Kept(Standing now) implements Became {}

        /** Some must be put right, in these words, by question; none is kept. */
        record Wrong(Map<String, String> words) implements Became {}
    }

    /** A journey that a token opens, and whether somebody lets this partner finish it. */
    private record Found(Opened it, boolean isLent) {
        boolean isOpen() {
            return it.journey().sent().isEmpty();
        }
    }

    private Optional<Found> open(Held held) {
        int dot = held.token().indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        var id = held.token().substring(0, dot);
        var secret = held.token().substring(dot + 1);
        return journeys.open(id, secret + bound(held.partner()), Optional.empty())
                .filter(it -> it.journey().by().channel().equals(ServicesApi.CHANNEL))
                .map(it -> new Found(it, false))
                .or(() -> consents.open(id, secret, held.partner()).map(it -> new Found(it, true)));
    }

    /** Where the journey of this token stands; empty where the token opens nothing. */
    Optional<Standing> look(Held held) {
        return open(held)
                .map(
                        found ->
                                new Standing(
                                        found.it().journey(),
                                        journeys.next(found.it()),
                                        found.isLent()));
    }

    /** Answers questions that are asked now, also ones answered before: all of them or none. */
    Optional<Became> answer(Held held, Map<String, Function<Asking, Answer>> said) {
        return open(held).filter(Found::isOpen).map(found -> answer(held, found.it(), said));
    }

    private Became answer(Held held, Opened it, Map<String, Function<Asking, Answer>> said) {
        var values = new LinkedHashMap<Question, Object>();
        var wrong = new LinkedHashMap<String, String>();
        var now = it;
        // In the file's order: what is asked may hang on what is answered before.
        for (var question : it.journey().service().questions()) {
            if (said.containsKey(question.name())) {
                take(now, question, said.get(question.name()), values, wrong);
                now = with(it, values);
            }
        }
        if (!wrong.isEmpty()) {
            return new Became.Wrong(wrong);
        }
        journeys.answer(it, values);
        return new Became.Kept(look(held).orElseThrow());
    }

    private void take(
            Opened it,
            Question question,
            Function<Asking, Answer> said,
            Map<Question, Object> values,
            Map<String, String> wrong) {
        if (!(journeys.again(it, question).step() instanceof Step.Ask ask)
                || !ask.question().equals(question)) {
            wrong.put(question.name(), "This is not asked now");
            return;
        }
        switch (named.checked(ask.question(), said.apply(ask.asking()))) {
            case Answer.Wrong not -> wrong.put(question.name(), not.words());
            case Answer.Passed passed -> values.put(question, Nothing.NOTHING);
            case Answer.Given given -> values.put(question, given.value());
        }
    }

    private static Opened with(Opened it, Map<Question, Object> values) {
        var said = it.journey().said();
        var answers = new HashMap<>(said.answers());
        values.forEach((question, value) -> answers.put(question.name(), value));
        return it.with(said.answered(answers));
    }

    /** Goes past what the person has read, where its rule has this name and allows it. */
    Optional<Standing> goPast(Held held, String rule) {
        return open(held)
                .filter(Found::isOpen)
                .filter(
                        found ->
                                AtOnce.passable(journeys.next(found.it()).step())
                                        .filter(rule::equals)
                                        .isPresent())
                .flatMap(
                        found -> {
                            journeys.goPast(found.it(), rule, "");
                            return look(held);
                        });
    }

    /**
     * On to another service with what was said, as the person chose; empty where that is not live,
     * or where the journey is theirs and only lent.
     */
    Optional<Held> goOn(Held held, String slug) {
        return open(held)
                .filter(found -> !found.isLent())
                .flatMap(found -> goingOn.begin(found.it(), slug, bound(held.partner())))
                .map(begun -> held(begun, held.partner()));
    }

    /**
     * Back in this journey from another that it led to, once that is done; empty where it is not,
     * or did not begin here.
     */
    Optional<Standing> comeBack(Held held, Held from) {
        return open(held)
                .filter(Found::isOpen)
                .flatMap(
                        found ->
                                open(from)
                                        .filter(it -> isFrom(it.it().journey(), found))
                                        .flatMap(it -> goingOn.comeBack(it.it())))
                .flatMap(it -> look(held));
    }

    private static boolean isFrom(Journey it, Found before) {
        var id = before.it().journey().id();
        return it.said().from().back().filter(back -> back.journey().equals(id)).isPresent();
    }

    /** What is open already, the journey that may join it, and who would do it. */
    record Joins(Step.Duplicate found, Journey journey, Event.By by) {}

    /** What somebody may be added to, where the rule of this name stops them and says so. */
    Optional<Joins> joining(Held held, String rule) {
        return open(held)
                .filter(Found::isOpen)
                .flatMap(
                        found ->
                                journeys.next(found.it()).step() instanceof Step.Duplicate step
                                                && mayJoin(step, rule)
                                        ? Optional.of(
                                                new Joins(
                                                        step,
                                                        found.it().journey(),
                                                        by(held.partner(), found.isLent())))
                                        : Optional.empty());
    }

    /** Whether this is what stops there, and one may join what is open. */
    private static boolean mayJoin(Step.Duplicate found, String rule) {
        return found.rule().name().equals(rule) && mayJoin(found.rule());
    }

    static boolean mayJoin(Rule rule) {
        return rule.may().contains(Rule.May.JOIN);
    }

    /** Sends it where it is ready; where it stands, sent or not. */
    Optional<Standing> send(Held held) {
        return open(held)
                .flatMap(
                        found -> {
                            journeys.send(found.it(), by(held.partner(), found.isLent()));
                            return look(held);
                        });
    }

    // That somebody let them stands in the case's history for as long as there is one.
    private static Event.By by(Partner partner, boolean isLent) {
        var who = isLent ? partner.name() + ", as the customer allowed" : partner.name();
        return new Event.By(who, ServicesApi.CHANNEL);
    }

    /**
     * Sends the person a link to finish it; no where that is no address or number, or where the
     * journey is theirs already and only lent.
     */
    boolean handOver(Held held, String contact) {
        return open(held)
                .filter(Found::isOpen)
                .filter(found -> !found.isLent() && saving.save(found.it(), contact))
                .isPresent();
    }
}
