package borough.catalogue;

import borough.language.Scope;
import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.Posted;
import borough.vocabulary.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A kind of question that no capability teaches yet. Examples write a record of it out, or as one
 * text that fills the fields named here: {@code 4 chairs}, {@code 2026-12-01 10:00}.
 */
record AnswerToCome(
        String name,
        String means,
        String exampleFormat,
        Type type,
        List<String> fromText,
        boolean hasChoices)
        implements AnswerType {
    private static final Pattern COUNTED = Pattern.compile("([0-9]+) (.+)");

    @Override
    public Answer read(Asking asking, Posted posted) {
        throw new IllegalStateException(name + " is not taught yet");
    }

    @Override
    public Optional<Object> example(Object said) {
        return value(type, said);
    }

    private Optional<Object> value(Type of, Object said) {
        return switch (of) {
            case Type.ListOf list -> list(list.of(), said);
            case Type.RecordOf record ->
                    switch (said) {
                        case Map<?, ?> map -> record(record, map);
                        case String text -> record(record, text);
                        default -> Optional.empty();
                    };
            case Type.Plain plain ->
                    said instanceof String text ? plain.read(text) : Optional.empty();
        };
    }

    private Optional<Object> list(Type of, Object said) {
        if (!(said instanceof List<?> items)) {
            return Optional.empty();
        }
        var values = new ArrayList<Object>();
        for (var item : items) {
            var value = value(of, item);
            if (value.isEmpty()) {
                return value;
            }
            values.add(value.get());
        }
        return Optional.of(List.copyOf(values));
    }

    private Optional<Object> record(Type.RecordOf record, Map<?, ?> map) {
        var fields = new LinkedHashMap<String, Object>();
        for (var entry : map.entrySet()) {
            var field = record.fields().get(Scope.inConditions(String.valueOf(entry.getKey())));
            var value = field == null ? Optional.empty() : value(field.type(), entry.getValue());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            fields.put(field.name(), value.get());
        }
        return Optional.of(fields);
    }

    private Optional<Object> record(Type.RecordOf record, String text) {
        var fields = new LinkedHashMap<String, Object>();
        var counted = COUNTED.matcher(text);
        for (var name : fromText) {
            var type = record.fields().get(Scope.inConditions(name)).type();
            var said = text;
            if (type == Type.DATE) {
                said = text.split(" ", -1)[0];
            } else if (fromText.contains("count")) {
                said = part(type, counted.reset(text).matches() ? counted.group(1) : "1", text);
            }
            type.read(said).ifPresent(value -> fields.put(Scope.inConditions(name), value));
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(fields);
    }

    // "4 chairs" is four of them; "table" is one.
    private static String part(Type type, String count, String text) {
        var counted = COUNTED.matcher(text);
        return type == Type.NUMBER ? count : counted.matches() ? counted.group(2) : text;
    }
}
