package borough.answers;

import borough.values.Reference;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import borough.vocabulary.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** An earlier request, by the reference that we gave for it. */
final class CaseOf extends OneField {
    private static final int TYPED_MAX = 30;
    // What a question names where the request may be for any service.
    private static final String ANY = "any";

    private final String service;

    private CaseOf(String name, String service) {
        super(
                name,
                "An earlier request by its reference: case of report-noise, or case of any.",
                "4K7-QXD-9RM",
                Type.ANYTHING);
        this.service = service;
    }

    /** As it is taught; a question names the service. */
    static CaseOf any() {
        return new CaseOf("case of", "");
    }

    @Override
    public Optional<AnswerType> of(String named) {
        return named.matches("[a-z0-9-]+")
                ? Optional.of(new CaseOf("case of " + named, named.equals(ANY) ? "" : named))
                : Optional.empty();
    }

    @Override
    Object sound(Asking asking, String said) {
        var reference =
                said.length() > TYPED_MAX ? Optional.<Reference>empty() : Reference.read(said);
        return held(
                reference
                        .orElseThrow(
                                () ->
                                        new NotSound(
                                                "Enter the reference we gave you, like "
                                                        + exampleFormat()))
                        .toString());
    }

    private Object held(String reference) {
        var held = new LinkedHashMap<String, Object>();
        held.put("reference", reference);
        held.put("service", service);
        return held;
    }

    @Override
    String missing(Asking asking) {
        return "Enter the reference we gave you";
    }

    @Override
    public Map<String, List<String>> fill(Asking asking, Object value) {
        return Map.of(asking.key(), List.of(reference(value)));
    }

    private static String reference(Object value) {
        return value instanceof Map<?, ?> held
                ? String.valueOf(held.get("reference"))
                : value.toString();
    }

    @Override
    public String inWords(Object value, Function<Object, String> said) {
        return reference(value);
    }

    /** An example's reference need not be one that we could have given. */
    @Override
    public Optional<Object> example(Object said) {
        return said instanceof String text ? Optional.of(held(text)) : Optional.empty();
    }

    @Override
    public Map<String, List<String>> postedAs(Asking asking, Object said) {
        return said instanceof Map<?, ?> held && held.get("reference") instanceof String reference
                ? Map.of(asking.key(), List.of(reference))
                : super.postedAs(asking, said);
    }
}
