package borough.api;

import borough.casebook.Event;
import borough.journeys.AtOnce;
import borough.journeys.Journey;
import borough.journeys.Journeys;
import borough.journeys.NamedCases;
import borough.saving.Saving;
import borough.services.Question;
import borough.services.Service;
import borough.values.Reference;
import borough.vocabulary.Answer;
import borough.vocabulary.Asking;
import borough.vocabulary.Nothing;
import borough.walking.Step;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * A journey that a program walks step by step, and may hand over to the person by a link. Its
 * token, the id with its secret, is given to the program alone and opens it until then.
 */
@Component
class ByProgram {
    private static final String CHANNEL = "api";

    private final Journeys journeys;
    private final NamedCases named;
    private final Saving saving;

    ByProgram(Journeys journeys, NamedCases named, Saving saving) {
        this.journeys = journeys;
        this.named = named;
        this.saving = saving;
    }

    /** Begins a journey and gives its token; empty where no such service is live. */
    Optional<String> begin(String slug) {
        return journeys.begin(slug, new Journey.By(CHANNEL, Optional.empty()))
                .map(it -> it.id() + "." + it.secret());
    }

    /** Where a journey stands: its service and what comes next, or the case it became. */
    record Standing(Service service, Step step, Optional<Reference> sent) {}

    /** What became of an answer. */
    sealed interface Became {
        /** It is kept. */
        record Kept(Standing now) implements Became {}

        /** It must be put right, in these words. */
        record Wrong(String words) implements Became {}
    }

    /** Where the journey of this token stands; empty where the token opens nothing. */
    Optional<Standing> look(String token) {
        return open(token).map(this::standing);
    }

    private Standing standing(Journeys.Opened it) {
        return new Standing(it.journey().service(), journeys.next(it).step(), it.journey().sent());
    }

    private Optional<Journeys.Opened> open(String token) {
        int dot = token.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : journeys.open(token.substring(0, dot), token.substring(dot + 1), Optional.empty())
                        .filter(it -> it.journey().by().channel().equals(CHANNEL));
    }

    /**
     * Answers one question that is asked now, also one answered before; empty where the token opens
     * nothing, or the question is not asked.
     */
    Optional<Became> answer(String token, String question, Function<Asking, Answer> answer) {
        return open(token)
                .filter(it -> it.journey().sent().isEmpty())
                .flatMap(it -> asked(it, question).map(ask -> keep(token, it, ask, answer)));
    }

    private Optional<Step.Ask> asked(Journeys.Opened it, String name) {
        return it.journey()
                .service()
                .question(name)
                .flatMap(
                        question ->
                                journeys.again(it, question).step() instanceof Step.Ask ask
                                                && ask.question().equals(question)
                                        ? Optional.of(ask)
                                        : Optional.empty());
    }

    private Became keep(
            String token, Journeys.Opened it, Step.Ask ask, Function<Asking, Answer> answer) {
        return switch (named.checked(ask.question(), answer.apply(ask.asking()))) {
            case Answer.Wrong wrong -> new Became.Wrong(wrong.words());
            case Answer.Passed passed -> kept(token, it, ask.question(), Nothing.NOTHING);
            case Answer.Given given -> kept(token, it, ask.question(), given.value());
        };
    }

    private Became kept(String token, Journeys.Opened it, Question question, Object value) {
        journeys.answer(it, Map.of(question, value));
        return new Became.Kept(look(token).orElseThrow());
    }

    /** Goes past what the person has read, where its rule has this name and allows it. */
    Optional<Standing> goPast(String token, String rule) {
        return open(token)
                .filter(it -> it.journey().sent().isEmpty())
                .filter(
                        it ->
                                AtOnce.passable(journeys.next(it).step())
                                        .filter(rule::equals)
                                        .isPresent())
                .flatMap(
                        it -> {
                            journeys.goPast(it, rule, "");
                            return look(token);
                        });
    }

    /** Sends it where it is ready; where it stands, sent or not. */
    Optional<Standing> send(String token, String partner) {
        return open(token)
                .flatMap(
                        it -> {
                            journeys.send(it, new Event.By(partner, CHANNEL));
                            return look(token);
                        });
    }

    /** Sends the person a link to finish it; no where that is no address or number. */
    boolean handOver(String token, String contact) {
        return open(token)
                .filter(it -> it.journey().sent().isEmpty())
                .filter(it -> saving.save(it, contact))
                .isPresent();
    }
}
