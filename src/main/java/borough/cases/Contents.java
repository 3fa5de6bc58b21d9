package borough.cases;

import borough.data.Json;
import borough.moving.Standing;
import borough.moving.Standing.Memory;
import borough.moving.Standing.Promised;
import borough.moving.Standing.Proposal;
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
import org.jspecify.annotations.Nullable;

/**
 * What is personal in a case and lies sealed beside it: all that its rules and texts may read, what
 * it remembers of its way, and what the customer was asked and is told, in words.
 */
record Contents(Person customer, Gathered gathered, Optional<Memoir> memoir, Shown shown) {

    /** What was answered, what was fetched, and what the events of each effect brought. */
    record Gathered(
            Map<String, Object> answers,
            Map<String, Fetched> facts,
            Map<String, Map<String, Object>> results) {}

    /** What a case remembers of its way beyond its stage; cases of earlier days have none. */
    record Memoir(Promised promised, Memory memory, Optional<Proposal> proposal) {}

    /**
     * What the customer sees of the stage, the questions with their answers, and the language that
     * the customer reads; cases of earlier days have none, which is English.
     */
    record Shown(String says, List<Story.Answer> answers, @Nullable String language) {
        String languageCode() {
            return language == null ? "en" : language;
        }
    }

    Map<String, Object> answers() {
        return gathered.answers();
    }

    Map<String, Fetched> facts() {
        return gathered.facts();
    }

    Map<String, Map<String, Object>> results() {
        return gathered.results();
    }

    /** After a move: what the customer sees now, what it remembers, and what it fetched. */
    Contents after(String says, Standing standing, Map<String, Fetched> fetched) {
        var facts = new HashMap<>(facts());
        facts.putAll(fetched);
        return new Contents(
                customer,
                new Gathered(answers(), facts, results()),
                Optional.of(
                        new Memoir(
                                standing.promised(), standing.memory(), standing.at().proposal())),
                new Shown(says, shown.answers(), shown.language()));
    }

    /** With what an event of this effect brought. */
    Contents with(String effect, Map<String, Object> values) {
        var more = new HashMap<>(results());
        var fields = new HashMap<>(results().getOrDefault(effect, Map.of()));
        fields.putAll(values);
        more.put(effect, fields);
        return new Contents(customer, new Gathered(answers(), facts(), more), memoir, shown);
    }

    String toJson(Service service) {
        var json = new LinkedHashMap<String, Object>();
        json.put("customer", customer);
        json.put("answers", service.answersToJson(answers()));
        json.put("facts", service.factsToJson(facts()));
        var brought = new LinkedHashMap<String, Object>();
        results().forEach((effect, fields) -> brought.put(effect, valuesToJson(fields)));
        json.put("results", brought);
        memoir.ifPresent(it -> json.put("memoir", it));
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
                new Gathered(
                        service.answersFromJson(map(json.get("answers"))),
                        service.factsFromJson(map(json.get("facts"))),
                        results),
                Optional.ofNullable(json.get("memoir"))
                        .map(it -> Json.MAPPER.treeToValue(it, Memoir.class)),
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
