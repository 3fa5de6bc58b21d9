package borough.vocabulary;

import borough.values.Uprn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A property of the council's own list. The form's page finds it; what is posted is its number. */
class PropertyAnswer implements AnswerType {
    private volatile Function<Uprn, Optional<Property>> places = uprn -> Optional.empty();

    void findWith(Function<Uprn, Optional<Property>> found) {
        places = found;
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
}
