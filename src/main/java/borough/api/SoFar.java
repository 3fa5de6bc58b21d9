package borough.api;

import borough.services.Question;
import borough.vocabulary.Nothing;
import borough.walking.Step;
import borough.walking.Walked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was answered so far, for the program that goes on with it. */
final class SoFar {
    private SoFar() {}

    /**
     * The answers as programs say them; of those that a file calls sensitive, or says who alone may
     * see, only that they are there.
     */
    static Map<String, Object> of(Walked walked) {
        var answers = new LinkedHashMap<String, Object>();
        var keptBack = new ArrayList<String>();
        for (var it : walked.asked()) {
            var question = it.question();
            if (!mayBeTold(question)) {
                keptBack.add(question.name());
            } else if (it.value() != Nothing.NOTHING) {
                answers.put(question.name(), question.answerType().toApi(it.value()));
            } else {
                answers.put(question.name(), null);
            }
        }
        return keptBack.isEmpty()
                ? Map.of("answers", answers)
                : Map.of("answers", answers, "kept back", keptBack);
    }

    /** Whether the file lets anybody see its answer who finishes this for the customer. */
    static boolean mayBeTold(Question question) {
        return !question.isSensitive() && question.care().seenBy().isEmpty();
    }

    /** What is asked next, with what is filled in for it where a program may be told that. */
    static Map<String, Object> asking(Step.Ask ask) {
        var json = new LinkedHashMap<String, Object>();
        json.put("state", "asking");
        json.put("question", ask.question().name());
        json.put("optional", ask.asking().optional());
        json.put("schema", Schemas.question(ask));
        ask.filled()
                .filter(it -> mayBeTold(ask.question()))
                .ifPresent(it -> json.put("filled in", ask.question().answerType().toApi(it)));
        return json;
    }
}
