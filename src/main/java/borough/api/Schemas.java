package borough.api;

import borough.services.Question;
import borough.services.Service;
import borough.tongues.Marked;
import borough.tongues.Tongue;
import borough.vocabulary.Asking;
import borough.walking.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a service takes, as JSON Schema, from its own file. */
final class Schemas {
    private Schemas() {}

    /** The object of answers; what is asked only sometimes is never required here. */
    static Map<String, Object> answers(Service service, Tongue tongue) {
        var questions = new LinkedHashMap<String, Object>();
        service.questions().forEach(it -> questions.put(it.name(), question(it, tongue)));
        var required =
                service.questions().stream()
                        .filter(it -> it.when().isEmpty() && !it.isOptional())
                        .map(Question::name)
                        .toList();
        return object(questions, required);
    }

    static Map<String, Object> object(Map<String, ?> properties, List<String> required) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        return schema;
    }

    /** One answer, with the question's own words in a language. */
    static Map<String, Object> question(Question question, Tongue tongue) {
        var texts = question.how().from().texts();
        var asking = new Asking(question.field(), question.isOptional(), texts);
        var wording = question.wording();
        var asks =
                new Question.Asks(
                        wording.question().outline(tongue),
                        wording.hint().map(it -> it.outline(tongue)));
        return question(question, asks, asking);
    }

    /** The same as it is asked now, with what may be chosen. */
    static Map<String, Object> question(Step.Ask ask) {
        return question(ask.question(), ask.asks(), ask.asking());
    }

    private static Map<String, Object> question(
            Question question, Question.Asks asks, Asking asking) {
        var schema = new LinkedHashMap<>(question.answerType().schema(asking));
        var hint = asks.hint().map(it -> " " + Marked.plain(it)).orElse("");
        var when =
                question.when()
                        .map(it -> " Asked only when: " + it.source().strip() + ".")
                        .orElse("");
        schema.put("title", Marked.plain(asks.question()));
        schema.put("description", question.answerType().means() + hint + when);
        return schema;
    }
}
