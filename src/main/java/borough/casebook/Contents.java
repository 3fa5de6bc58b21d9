package borough.casebook;

import borough.data.Json;
import borough.moving.Standing;
import borough.moving.Standing.At;
import borough.moving.Standing.Memory;
import borough.moving.Standing.Promised;
import borough.moving.Standing.Proposal;
import borough.services.Service;
import borough.services.Situation.Fetched;
import borough.services.Typed;
import borough.vocabulary.Person;
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
public record Contents(Person customer, Gathered gathered, Optional<Memoir> memoir, Shown shown) {

    /** What was answered, what was fetched, and what the events of each effect brought. */
    public record Gathered(
            Map<String, Object> answers,
            Map<String, Fetched> facts,
            Map<String, Map<String, Object>> results) {}

    /**
     * What a case remembers of its way beyond its stage, and where its parts stand; cases of
     * earlier days have none.
     */
    public record Memoir(
            Promised promised,
            Memory memory,
            Optional<Proposal> proposal,
            @Nullable Map<String, At> parts) {}

    /**
     * What the customer sees of the stage, the questions with their answers, and the language that
     * the customer reads; cases of earlier days have none, which is English.
     */
    public record Shown(String says, List<Story.Answer> answers, @Nullable String language) {
        public String languageCode() {
            return language == null ? "en" : language;
        }
    }

    public Map<String, Object> answers() {
        return gathered.answers();
    }

    public Map<String, Fetched> facts() {
        return gathered.facts();
    }

    public Map<String, Map<String, Object>> results() {
        return gathered.results();
    }

    /** Where the parts stand, in the order of the file. */
    public Map<String, At> parts() {
        return memoir.flatMap(it -> Optional.ofNullable(it.parts())).orElse(Map.of());
    }

    /** After a move: what the customer sees now, what it remembers, and what it fetched. */
    public Contents after(String says, Standing standing, Map<String, Fetched> fetched) {
        var facts = new HashMap<>(facts());
        facts.putAll(fetched);
        return new Contents(
                customer,
                new Gathered(answers(), facts, results()),
                Optional.of(
                        new Memoir(
                                standing.promised(),
                                standing.memory(),
                                standing.at().proposal(),
                                standing.parts())),
                new Shown(says, shown.answers(), shown.language()));
    }

    /** With answers given later, and facts known then. */
    public Contents with(
            Map<String, Object> answered, Map<String, Fetched> fetched, List<Story.Answer> words) {
        var answers = new LinkedHashMap<>(answers());
        answers.putAll(answered);
        var facts = new HashMap<>(facts());
        facts.putAll(fetched);
        return new Contents(
                customer,
                new Gathered(answers, facts, results()),
                memoir,
                new Shown(shown.says(), words, shown.language()));
    }

    /** With what an event of this effect brought. */
    public Contents with(String effect, Map<String, Object> values) {
        var more = new HashMap<>(results());
        var fields = new HashMap<>(results().getOrDefault(effect, Map.of()));
        fields.putAll(values);
        more.put(effect, fields);
        return new Contents(customer, new Gathered(answers(), facts(), more), memoir, shown);
    }

    public String toJson(Service service) {
        var json = new LinkedHashMap<String, Object>();
        json.put("customer", customer);
        json.put("answers", service.answersToJson(answers()));
        json.put("facts", service.factsToJson(facts()));
        var brought = new LinkedHashMap<String, Object>();
        results().forEach((effect, fields) -> brought.put(effect, Typed.toJson(fields)));
        json.put("results", brought);
        memoir.ifPresent(it -> json.put("memoir", it));
        json.put("shown", shown);
        return Json.write(json);
    }

    public static Contents fromJson(Service service, String text) {
        var json = Json.MAPPER.readTree(text);
        var results = new HashMap<String, Map<String, Object>>();
        json.get("results")
                .properties()
                .forEach(it -> results.put(it.getKey(), Typed.fromJson(map(it.getValue()))));
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
}
