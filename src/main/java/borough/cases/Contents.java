package borough.cases;

import borough.data.Json;
import borough.services.Service;
import borough.services.Situation.Fetched;
import borough.vocabulary.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is personal in a case and lies sealed beside it: all that its rules and texts may read, and
 * what the customer was asked and is told, in words.
 */
record Contents(
        Person customer,
        Map<String, Object> answers,
        Map<String, Fetched> facts,
        Map<String, Map<String, Object>> results,
        Shown shown) {

    /** What the customer sees of the stage, and the questions with their answers. */
    record Shown(String says, List<Story.Answer> answers) {}

    Contents saying(String says) {
        return new Contents(customer, answers, facts, results, new Shown(says, shown.answers()));
    }

    /** With what an event of this effect brought. */
    Contents with(String effect, Map<String, Object> values) {
        var more = new HashMap<>(results);
        var fields = new HashMap<>(results.getOrDefault(effect, Map.of()));
        fields.putAll(values);
        more.put(effect, fields);
        return new Contents(customer, answers, facts, more, shown);
    }

    String toJson(Service service) {
        var json = new LinkedHashMap<String, Object>();
        json.put("customer", customer);
        json.put("answers", service.answersToJson(answers));
        json.put("facts", service.factsToJson(facts));
        var brought = new LinkedHashMap<String, Object>();
        results.forEach((effect, fields) -> brought.put(effect, valuesToJson(fields)));
        json.put("results", brought);
        json.put("shown", shown);
        return Json.write(json);
    }

    static Contents fromJson(Service service, String text) {
        var json = Json.MAPPER.readTree(text);
        var results = new HashMap<String, Map<String, Object>>();
        json.get("results")
                .properties()
                .forEach(it -> results.put(it.getKey(), valuesFromJson(map(it.getValue()))));
        return new Contents(
                Json.MAPPER.treeToValue(json.get("customer"), Person.class),
                service.answersFromJson(map(json.get("answers"))),
                service.factsFromJson(map(json.get("facts"))),
                results,
                Json.MAPPER.treeToValue(json.get("shown"), Shown.class));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(tools.jackson.databind.JsonNode node) {
        return Json.MAPPER.treeToValue(node, Map.class);
    }

    // What events bring is not in the file's types, so each value says its own.
    private static Map<String, Object> valuesToJson(Map<String, Object> values) {
        var json = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> json.put(name, Map.of(kind(value), value.toString())));
        return json;
    }

    private static String kind(Object value) {
        return switch (value) {
            case Instant it -> "moment";
            case LocalDate it -> "date";
            case Long it -> "number";
            case Boolean it -> "yes or no";
            case String it -> "text";
            default ->
                    throw new IllegalArgumentException(
                            "An event can't bring a " + value.getClass());
        };
    }

    private static Map<String, Object> valuesFromJson(Map<String, Object> json) {
        var values = new HashMap<String, Object>();
        json.forEach((name, one) -> values.put(name, valueFromJson((Map<?, ?>) one)));
        return values;
    }

    private static Object valueFromJson(Map<?, ?> one) {
        var only = one.entrySet().iterator().next();
        var text = Optional.ofNullable(only.getValue()).map(Object::toString).orElse("");
        return switch (String.valueOf(only.getKey())) {
            case "moment" -> Instant.parse(text);
            case "date" -> LocalDate.parse(text);
            case "number" -> Long.valueOf(text);
            case "yes or no" -> Boolean.valueOf(text);
            default -> text;
        };
    }
}
