package borough.contact;

import borough.journeys.Journeys;
import borough.journeys.Journeys.Opened;
import borough.services.Question;
import borough.vocabulary.Nothing;
import borough.walking.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The questions that can stand on one page: the next one and those after it, as far as none waits
 * for the answer to another.
 */
@Component
class Section {
    private static final int MOST = 12;

    private final Journeys journeys;

    Section(Journeys journeys) {
        this.journeys = journeys;
    }

    /** What can be asked together now; nothing where a rule speaks first or all is asked. */
    List<Step.Ask> next(Opened it) {
        if (!(journeys.next(it).step() instanceof Step.Ask first)) {
            return List.of();
        }
        var asks = new ArrayList<>(List.of(first));
        var supposing = passing(it, first.question());
        var questions = it.journey().service().questions();
        for (var question :
                questions.subList(questions.indexOf(first.question()) + 1, questions.size())) {
            var ask = ask(supposing, question);
            if (asks.size() == MOST || ask.filter(Section::waits).isPresent()) {
                return asks;
            }
            ask.ifPresent(asks::add);
            supposing = passing(supposing, question);
        }
        return asks;
    }

    /** The question asked by itself, where it is asked now. */
    Optional<Step.Ask> ask(Opened it, Question question) {
        return journeys.again(it, question).step() instanceof Step.Ask ask
                        && ask.question().equals(question)
                ? Optional.of(ask)
                : Optional.empty();
    }

    /** Of these fields of a page, what is asked, each as if those before it were passed over. */
    List<Step.Ask> of(Opened it, List<String> fields) {
        var asks = new ArrayList<Step.Ask>();
        var supposing = it;
        for (var question : it.journey().service().questions()) {
            if (fields.contains(question.field())) {
                ask(supposing, question).ifPresent(asks::add);
                supposing = passing(supposing, question);
            }
        }
        return asks;
    }

    // What may be chosen comes from a fact that is not known before another answer is.
    private static boolean waits(Step.Ask ask) {
        return ask.question().answerType().hasChoices() && ask.asking().choices().isEmpty();
    }

    private static Opened passing(Opened it, Question question) {
        var said = it.journey().said();
        var answers = new HashMap<>(said.answers());
        answers.putIfAbsent(question.name(), Nothing.NOTHING);
        return it.with(said.answered(answers));
    }
}
