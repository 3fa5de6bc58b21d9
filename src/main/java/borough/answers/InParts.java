package borough.answers;

import borough.tongues.Tongue;
import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import borough.vocabulary.Nothing;
import borough.vocabulary.Part;
import borough.vocabulary.Posted;
import borough.vocabulary.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An answer made of smaller ones, each with a label of its own, held as a record. */
abstract class InParts implements AnswerType {
    private final Tongue tongue;

    InParts(Tongue tongue) {
        this.tongue = tongue;
    }

    /** One of a part's texts in the reader's language. */
    String said(Part part, String english) {
        return part.said(tongue.code(), english).orElseGet(() -> tongue.of(english));
    }

    /** Words of ours around an answer, such as "Born 1 May", in the reader's language. */
    String said(String english) {
        return tongue.value(english);
    }

    @Override
    public abstract Type.RecordOf type();

    @Override
    public abstract List<Part> parts();

    /** How a part is asked; what its error messages call it is its label. */
    Asking asking(Asking whole, Part part) {
        return whole.part(part);
    }

    /** What is wrong with a part, as the page says it. */
    Answer.Wrong wrong(Part part, Answer.Wrong it) {
        return it;
    }

    /** The whole answer, where each part by itself is sound. */
    Answer whole(Asking asking, Map<String, Object> values) {
        return new Answer.Given(values);
    }

    /** How a part is shown among the others. */
    String line(Part part, String words) {
        return words;
    }

    /** An example's text, where the whole can be said in one. */
    Optional<Object> text(String said) {
        return Optional.empty();
    }

    @Override
    public final Answer read(Asking asking, Posted posted) {
        if (asking.optional() && posted.isBlank(asking.key())) {
            return new Answer.Passed();
        }
        var values = empty();
        var wrong = new ArrayList<Answer.Wrong>();
        for (var part : parts()) {
            switch (part.type().read(asking(asking, part), posted)) {
                case Answer.Given(var value) -> values.put(part.inConditions(), value);
                case Answer.Passed passed -> values.put(part.inConditions(), Nothing.NOTHING);
                case Answer.Wrong it -> wrong.add(wrong(part, it));
            }
        }
        return wrong.isEmpty() ? whole(asking, values) : Answer.Wrong.of(wrong);
    }

    // Fields that no part fills are known to be empty.
    private Map<String, Object> empty() {
        var values = new LinkedHashMap<String, Object>();
        type().fields().values().stream()
                .filter(Type.Field::optional)
                .forEach(field -> values.put(field.name(), Nothing.NOTHING));
        return values;
    }

    @Override
    public Map<String, List<String>> fill(Asking asking, Object value) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var part : parts()) {
            held(value, part)
                    .ifPresent(it -> fields.putAll(part.type().fill(asking(asking, part), it)));
        }
        return fields;
    }

    private static Optional<Object> held(Object value, Part part) {
        return Optional.<Object>ofNullable(((Map<?, ?>) value).get(part.inConditions()))
                .filter(it -> it != Nothing.NOTHING);
    }

    @Override
    public String inWords(Object value, Function<Object, String> said) {
        return parts().stream()
                .flatMap(
                        part ->
                                held(value, part)
                                        .map(it -> line(part, part(part, it, said)))
                                        .stream())
                .collect(Collectors.joining("\n"));
    }

    /** A part's own answer in words. */
    String part(Part part, Object value, Function<Object, String> said) {
        var chosen = part.help().choices().isEmpty() ? value : chosen(part, value);
        return part.type().in(tongue).inWords(chosen, said);
    }

    private Object chosen(Part part, Object value) {
        return value instanceof List<?> several
                ? several.stream().map(it -> said(part, String.valueOf(it))).toList()
                : said(part, String.valueOf(value));
    }

    @Override
    public Optional<Object> example(Object said) {
        if (said instanceof String words) {
            return text(words);
        }
        if (!(said instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        var values = empty();
        for (var entry : map.entrySet()) {
            var part = part(String.valueOf(entry.getKey()));
            var value = part.flatMap(it -> it.type().example(entry.getValue()));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(part.get().inConditions(), value.get());
        }
        return Optional.of(values);
    }

    private Optional<Part> part(String name) {
        var plain = name.replace('-', '_').replace(' ', '_');
        return parts().stream().filter(it -> it.inConditions().equals(plain)).findFirst();
    }

    @Override
    public Map<String, List<String>> postedAs(Asking asking, Object said) {
        if (!(said instanceof Map<?, ?> map)) {
            throw new NotSound("Send it like " + exampleFormat());
        }
        var posted = new LinkedHashMap<String, List<String>>();
        for (var entry : map.entrySet()) {
            posted.putAll(posted(asking, String.valueOf(entry.getKey()), entry.getValue()));
        }
        return posted;
    }

    // A field that no part fills may be there empty, as we tell it ourselves.
    private Map<String, List<String>> posted(Asking asking, String name, @Nullable Object said) {
        var part = part(name);
        if (said == null && (part.isPresent() || type().fields().containsKey(name))) {
            return Map.of();
        }
        if (part.isEmpty() || said == null) {
            throw new NotSound("There is no such field. Send it like " + exampleFormat());
        }
        return part.get().type().postedAs(asking(asking, part.get()), said);
    }

    @Override
    public Map<String, Object> schema(Asking asking) {
        var properties = new LinkedHashMap<String, Object>();
        for (var part : parts()) {
            properties.put(part.inConditions(), part.type().schema(asking(asking, part)));
        }
        var needed = parts().stream().filter(it -> !it.optional()).map(Part::inConditions).toList();
        return Map.of(
                "type",
                "object",
                "description",
                means(),
                "properties",
                properties,
                "required",
                needed);
    }
}
