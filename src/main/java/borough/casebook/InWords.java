package borough.casebook;

import borough.language.Around;
import borough.language.Known;
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
    public static List<Story.Answer> of(Service service, Map<String, Object> answers, Known known) {
        return service.allQuestions().stream()
                .filter(it -> answers.getOrDefault(it.name(), Nothing.NOTHING) != Nothing.NOTHING)
                .map(
                        it ->
                                new Story.Answer(
                                        it.asksStaff(known).question(),
                                        of(it, answers, known.around())))
                .distinct()
                .toList();
    }

    /** Whether these words, kept with a case, asked this question. */
    public static boolean asked(Question it, String words) {
        return it.canHaveAsked(words);
    }

    private static String of(Question it, Map<String, Object> answers, Around around) {
        return it.answerType()
                .inWords(
                        java.util.Objects.requireNonNull(answers.get(it.name())),
                        new Said(around)::of);
    }
}
