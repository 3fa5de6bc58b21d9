package borough.answers;

import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.Posted;
import borough.vocabulary.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Some of what the question offers, in the order it offers them. */
final class SomeOf implements AnswerType {
    @Override
    public String name() {
        return "some of";
    }

    @Override
    public String means() {
        return "One or more choices from a list.";
    }

    @Override
    public String exampleFormat() {
        return "[rubbish, food]";
    }

    @Override
    public Type type() {
        return Type.listOf(Type.TEXT);
    }

    @Override
    public boolean hasChoices() {
        return true;
    }

    @Override
    public Answer read(Asking asking, Posted posted) {
        var chosen = posted.all(asking.key());
        if (chosen.isEmpty()) {
            return asking.optional()
                    ? new Answer.Passed()
                    : new Answer.Wrong(asking.key(), "Select one or more options");
        }
        if (!asking.choices().containsAll(chosen)) {
            return new Answer.Wrong(asking.key(), "Select from the options shown");
        }
        return new Answer.Given(asking.choices().stream().filter(chosen::contains).toList());
    }

    @Override
    public Map<String, List<String>> fill(Asking asking, Object value) {
        return Map.of(asking.key(), ((List<?>) value).stream().map(String::valueOf).toList());
    }

    @Override
    public Optional<Object> example(Object said) {
        return said instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                ? Optional.of(List.copyOf(list))
                : Optional.empty();
    }

    @Override
    public Map<String, Object> schema(Asking asking) {
        return Map.of(
                "type",
                "array",
                "description",
                means(),
                "items",
                OneOf.choice(asking, "One of the choices."),
                "uniqueItems",
                true);
    }
}
