package borough.answers;

import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.Posted;
import borough.vocabulary.Type;
import java.util.LinkedHashMap;
import java.util.Map;

/** One of what the question offers. */
final class OneOf implements AnswerType {
    @Override
    public String name() {
        return "one of";
    }

    @Override
    public String means() {
        return "One choice from a list.";
    }

    @Override
    public String exampleFormat() {
        return "rubbish";
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public boolean hasChoices() {
        return true;
    }

    @Override
    public Answer read(Asking asking, Posted posted) {
        var chosen = posted.first(asking.key());
        if (chosen.isEmpty() && asking.optional()) {
            return new Answer.Passed();
        }
        return asking.choices().contains(chosen)
                ? new Answer.Given(chosen)
                : new Answer.Wrong(asking.key(), "Select one option");
    }

    @Override
    public Map<String, Object> schema(Asking asking) {
        return choice(asking, means());
    }

    static Map<String, Object> choice(Asking asking, String means) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        schema.put("description", means);
        if (!asking.choices().isEmpty()) {
            schema.put("enum", asking.choices());
        }
        return schema;
    }
}
