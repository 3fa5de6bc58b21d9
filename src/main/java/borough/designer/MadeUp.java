package borough.designer;

import borough.data.Json;
import borough.services.Service;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a preview has come, written into its address so that nothing of it is kept: which text,
 * which example it plays (or none), what was answered and which rules were gone past.
 */
record MadeUp(String version, int example, Map<String, Object> answers, List<String> gonePast) {

    static MadeUp begin(String version, int example) {
        return new MadeUp(version, example, Map.of(), List.of());
    }

    String written(Service service) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("version", version);
        json.put("example", example);
        json.put("answers", service.answersToJson(answers));
        json.put("past", gonePast);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.write(json).getBytes(StandardCharsets.UTF_8));
    }

    /** The version an address names; empty where the address is no preview's. */
    static Optional<String> versionIn(String written) {
        return read(written)
                .map(json -> json.path("version").asString(""))
                .filter(it -> !it.isEmpty());
    }

    /** Reads an address, which anybody may have changed; empty where it makes no sense. */
    static Optional<MadeUp> read(String written, Service service) {
        return read(written).flatMap(json -> of(json, service));
    }

    private static Optional<tools.jackson.databind.JsonNode> read(String written) {
        try {
            var json = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            return Optional.of(Json.MAPPER.readTree(json));
        } catch (IllegalArgumentException | tools.jackson.core.JacksonException notOurs) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private static Optional<MadeUp> of(tools.jackson.databind.JsonNode json, Service service) {
        try {
            var answers =
                    (Map<String, Object>) Json.MAPPER.treeToValue(json.path("answers"), Map.class);
            var past = new ArrayList<String>();
            json.path("past").forEach(it -> past.add(it.asString("")));
            return Optional.of(
                    new MadeUp(
                            json.path("version").asString(""),
                            json.path("example").asInt(-1),
                            answers == null ? Map.of() : service.answersFromJson(answers),
                            past));
        } catch (RuntimeException notOurs) {
            // Answers of another shape than the questions': somebody wrote the address by hand.
            return Optional.empty();
        }
    }

    MadeUp answered(String question, Object value) {
        var all = new LinkedHashMap<>(answers);
        all.put(question, value);
        return new MadeUp(version, example, all, gonePast);
    }

    MadeUp past(String rule) {
        var all = new ArrayList<>(gonePast);
        all.add(rule);
        return new MadeUp(version, example, answers, all);
    }
}
