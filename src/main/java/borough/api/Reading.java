package borough.api;

import borough.services.Question;
import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.Posted;
import borough.vocabulary.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads an answer said in JSON. What it says is put into the fields of the question's own form and
 * read from there, so that a program is checked as people are and told the same.
 */
final class Reading {
    private Reading() {}

    /** What becomes of an answer; never throws for what may be sent. */
    static Answer read(Question question, JsonNode said, Asking asking) {
        var type = question.answerType();
        if (said.isNull()) {
            return type.read(asking, new Posted(Map.of()));
        }
        return fields(type, said, asking)
                .map(fields -> type.read(asking, new Posted(fields)))
                .orElseGet(() -> new Answer.Wrong(asking.key(), "Send " + form(type)));
    }

    /** The JSON that a type's answers are sent as, in words. */
    static String form(AnswerType type) {
        return switch (type.type()) {
            case Type.ListOf list -> "a list of texts, like " + type.exampleFormat();
            case Type.RecordOf record -> "an object, like " + type.exampleFormat();
            case Type.Plain.NUMBER -> "a whole number, like " + type.exampleFormat();
            case Type.Plain.YES_OR_NO -> "true or false";
            case Type.Plain.PROPERTY -> "the property’s number, like {\"uprn\": 100012345678}";
            case Type.Plain plain -> "a text, like \"" + type.exampleFormat() + "\"";
        };
    }

    private static Optional<Map<String, List<String>>> fields(
            AnswerType type, JsonNode said, Asking asking) {
        return switch (type.type()) {
            case Type.ListOf(Type.Plain of) when said.isArray() -> texts(said, asking);
            case Type.Plain.TEXT, Type.Plain.PHONE, Type.Plain.EMAIL -> text(said, asking);
            case Type.Plain.NUMBER -> whole(said, asking);
            case Type.Plain.YES_OR_NO ->
                    said.isBoolean() ? one(asking, said.asBoolean() ? "yes" : "no") : none();
            case Type.Plain.PROPERTY -> uprn(said, asking);
            case Type.Plain plain -> written(type, said, asking);
            default -> none();
        };
    }

    private static Optional<Map<String, List<String>>> none() {
        return Optional.empty();
    }

    private static Optional<Map<String, List<String>>> one(Asking asking, String value) {
        return Optional.of(Map.of(asking.key(), List.of(value)));
    }

    private static Optional<Map<String, List<String>>> text(JsonNode said, Asking asking) {
        return said.isString() ? one(asking, said.asString()) : none();
    }

    private static Optional<Map<String, List<String>>> whole(JsonNode said, Asking asking) {
        return said.isIntegralNumber() ? one(asking, said.asString()) : none();
    }

    private static Optional<Map<String, List<String>>> texts(JsonNode said, Asking asking) {
        var all = said.valueStream().filter(JsonNode::isString).map(JsonNode::asString).toList();
        return all.size() == said.size() ? Optional.of(Map.of(asking.key(), all)) : none();
    }

    private static Optional<Map<String, List<String>>> uprn(JsonNode said, Asking asking) {
        return said.isObject() && said.size() == 1 && said.path("uprn").isIntegralNumber()
                ? one(asking, said.get("uprn").asString())
                : none();
    }

    // A date in one text fills the three fields of its form.
    private static Optional<Map<String, List<String>>> written(
            AnswerType type, JsonNode said, Asking asking) {
        if (!said.isString()) {
            return none();
        }
        return type.example(said.asString())
                .map(value -> type.fill(asking, value))
                .or(() -> one(asking, said.asString()));
    }
}
