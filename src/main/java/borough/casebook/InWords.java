package borough.casebook;

import borough.language.Around;
import borough.language.Said;
import borough.services.Question;
import borough.services.Service;
import borough.vocabulary.Nothing;
import java.util.List;
import java.util.Map;

/** Questions with their answers in words, as pages show them. */
public final class InWords {
    private InWords() {}

    /** What was asked and answered, deciders' questions last. */
    public static List<Story.Answer> of(
            Service service, Map<String, Object> answers, Around around) {
        return service.allQuestions().stream()
                .filter(it -> answers.getOrDefault(it.name(), Nothing.NOTHING) != Nothing.NOTHING)
                .map(it -> new Story.Answer(question(it), of(it, answers, around)))
                .distinct()
                .toList();
    }

    /** A question as the file words it. */
    public static String question(Question it) {
        return it.wording().question().raw();
    }

    private static String of(Question it, Map<String, Object> answers, Around around) {
        return it.answerType()
                .inWords(
                        java.util.Objects.requireNonNull(answers.get(it.name())),
                        new Said(around)::of);
    }
}
