package borough.api;

import borough.data.Json;
import borough.services.Question;
import borough.vocabulary.Answer;
import borough.vocabulary.Asking;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads an answer said in JSON. The answer type reads it as it reads a form, so that a program is
 * checked as people are and told the same; only its shape is looked at here, against the schema
 * that programs are given.
 */
final class Reading {
    private Reading() {}

    /** What becomes of an answer; never throws for what may be sent. */
    static Answer read(Question question, JsonNode said, Asking asking) {
        var type = question.answerType();
        return (said.isNull() ? Optional.<String>empty() : misshapen(type.schema(asking), said))
                .<Answer>map(words -> new Answer.Wrong(asking.key(), words))
                .orElseGet(
                        () -> type.fromApi(asking, Json.MAPPER.convertValue(said, Object.class)));
    }

    private static Optional<String> misshapen(Map<?, ?> schema, JsonNode said) {
        return switch (String.valueOf(schema.get("type"))) {
            case "string" -> unless(said.isString(), "Send a text");
            case "integer" ->
                    unless(
                            said.isIntegralNumber() && said.canConvertToLong(),
                            "Send a whole number");
            case "boolean" -> unless(said.isBoolean(), "Send true or false");
            case "array" ->
                    unless(said.isArray(), "Send a list")
                            .or(() -> inList(part(schema.get("items")), said));
            case "object" ->
                    unless(said.isObject(), "Send an object")
                            .or(() -> inObject(part(schema.get("properties")), said));
            default -> Optional.empty();
        };
    }

    private static Optional<String> unless(boolean isSound, String words) {
        return isSound ? Optional.empty() : Optional.of(words);
    }

    private static Map<?, ?> part(@org.jspecify.annotations.Nullable Object schema) {
        return schema instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Optional<String> inList(Map<?, ?> items, JsonNode said) {
        return said.valueStream().flatMap(one -> misshapen(items, one).stream()).findFirst();
    }

    private static Optional<String> inObject(Map<?, ?> fields, JsonNode said) {
        return said.properties().stream()
                .filter(one -> !fields.isEmpty())
                .flatMap(one -> inField(fields, one.getKey(), one.getValue()).stream())
                .findFirst();
    }

    private static Optional<String> inField(Map<?, ?> fields, String name, JsonNode said) {
        return fields.containsKey(name)
                ? misshapen(part(fields.get(name)), said).map(words -> name + ": " + words)
                : Optional.of("There is no " + name + " in this answer");
    }
}
