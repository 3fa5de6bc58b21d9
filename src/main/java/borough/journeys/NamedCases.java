package borough.journeys;

import borough.cases.Cases;
import borough.services.Question;
import borough.values.Reference;
import borough.vocabulary.Answer;
import borough.web.Pace;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Looks up the earlier request that an answer names by its reference. A reference is no secret, so
 * nothing of the case is ever said: whether there is none, or it is of another service, sounds the
 * same.
 */
@Component
public class NamedCases {
    private static final String NONE =
            "We have no such request with this reference. Check it, like 4K7-QXD-9RM";
    private static final String TOO_MANY =
            "You have tried too many references. Wait a minute, then try again";

    private final Cases cases;
    private final Pace pace;

    NamedCases(Cases cases, Pace pace) {
        this.cases = cases;
        this.pace = pace;
    }

    /** The answer on a page, where nobody may try references without end. */
    Answer onPage(Question question, Answer answer) {
        return answer instanceof Answer.Given && isOfCase(question) && !pace.mayGuess()
                ? new Answer.Wrong(question.field(), TOO_MANY)
                : checked(question, answer);
    }

    /**
     * The answer, of a page or of a program, whose key has a pace of its own; wrong where it names
     * no case of the service that the question asks for, or none at all where it may be of any.
     */
    public Answer checked(Question question, Answer answer) {
        return isOfCase(question)
                        && answer instanceof Answer.Given(var value)
                        && value instanceof Map<?, ?> named
                        && !isThere(named)
                ? new Answer.Wrong(question.field(), NONE)
                : answer;
    }

    private static boolean isOfCase(Question question) {
        return question.answerType().name().startsWith("case of");
    }

    private boolean isThere(Map<?, ?> named) {
        var service = String.valueOf(named.get("service"));
        return Reference.read(String.valueOf(named.get("reference")))
                .flatMap(cases::find)
                .filter(it -> service.isEmpty() || service.equals(it.about().service()))
                .isPresent();
    }
}
