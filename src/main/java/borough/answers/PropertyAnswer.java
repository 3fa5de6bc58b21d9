package borough.answers;

import borough.values.Uprn;
import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import borough.vocabulary.Posted;
import borough.vocabulary.Property;
import borough.vocabulary.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A property of the council's own list. The form's page finds it; what is posted is its number. */
final class PropertyAnswer implements AnswerType {
    private final Function<Uprn, Optional<Property>> places;

    PropertyAnswer(Function<Uprn, Optional<Property>> places) {
        this.places = places;
    }

    @Override
    public String name() {
        return "property";
    }

    @Override
    public String means() {
        return "A home or other building, chosen from the council's list after a postcode.";
    }

    @Override
    public String exampleFormat() {
        return "14 Mill Lane";
    }

    @Override
    public Type type() {
        return Type.PROPERTY;
    }

    @Override
    public Answer read(Asking asking, Posted posted) {
        var chosen = posted.first(asking.key());
        if (chosen.isEmpty()) {
            return asking.optional()
                    ? new Answer.Passed()
                    : new Answer.Wrong(asking.key(), "Choose an address");
        }
        return Uprn.read(chosen)
                .flatMap(places)
                .<Answer>map(Answer.Given::new)
                .orElseGet(() -> new Answer.Wrong(asking.key(), "Choose an address from the list"));
    }

    @Override
    public Map<String, List<String>> fill(Asking asking, Object value) {
        return Map.of(asking.key(), List.of(((Property) value).uprn().toString()));
    }

    /** Other programs send {@code {"uprn": 100012345}}, or the number by itself. */
    @Override
    public Map<String, List<String>> postedAs(Asking asking, Object said) {
        var number = said instanceof Map<?, ?> map ? map.get("uprn") : said;
        if (!(number instanceof Long || number instanceof Integer || number instanceof String)) {
            throw new NotSound("Send the property's uprn");
        }
        return Map.of(asking.key(), List.of(number.toString()));
    }

    @Override
    public Map<String, Object> schema(Asking asking) {
        return Map.of(
                "type",
                "object",
                "description",
                means(),
                "properties",
                Map.of(
                        "uprn",
                        Map.of("type", "integer", "minimum", 1, "maximum", 999_999_999_999L),
                        "address",
                        Map.of("type", "string", "description", "Told, and not read.")),
                "required",
                List.of("uprn"));
    }
}
