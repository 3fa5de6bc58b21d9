package borough.api;

import static borough.api.OpenApi.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a program can do with a journey, step by step, for the description. */
final class OpenApiSteps {
    private static final String ONE = "/api/journeys/{journey}";
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private OpenApiSteps() {}

    /** All of it, for these services. */
    static Map<String, Object> of(List<String> slugs) {
        var paths = new LinkedHashMap<String, Object>();
        var service = map("type", "string", "enum", slugs);
        paths.put(
                "/api/journeys",
                map("post", step("begin", "Begins.", "201", takes("service", service))));
        paths.put(
                "/api/journeys/by-code",
                map(
                        "post",
                        step(
                                "by-code",
                                "Goes on with what somebody lets you finish. Their code works"
                                        + " once, for your key alone.",
                                "201",
                                takes("code", TEXT))));
        paths.put(ONE, at(map("get", step("look", "What comes next.", "200", Map.of()))));
        paths.putAll(answering());
        paths.putAll(onward());
        return paths;
    }

    private static Map<String, Object> answering() {
        var paths = new LinkedHashMap<String, Object>();
        paths.put(
                ONE + "/answers",
                at(
                        map(
                                "patch",
                                step(
                                        "answer-all",
                                        "Answers several questions, all of them or none.",
                                        "200",
                                        takes("answers", map("type", "object"))))));
        paths.put(
                ONE + "/answers/{question}",
                at(
                        map(
                                "put",
                                step(
                                        "answer",
                                        "Answers a question.",
                                        "200",
                                        takes("answer", map()))),
                        "question"));
        paths.put(ONE + "/files/{question}", at(map("post", file()), "question"));
        return paths;
    }

    private static Map<String, Object> file() {
        var bytes = map("application/octet-stream", map("schema", map()));
        var file =
                with(
                        map(
                                "operationId",
                                "send-file",
                                "summary",
                                "Sends a file, to be named in an answer by its id."),
                        map("required", true, "content", bytes),
                        OpenApiParts.responses("201", "File"));
        var name = map("name", "name", "in", "query", "required", false, "schema", TEXT);
        file.put("parameters", List.of(name));
        return file;
    }

    private static Map<String, Object> onward() {
        var paths = new LinkedHashMap<String, Object>();
        paths.put(
                ONE + "/go-past",
                posts(step("go-past", "Goes past a warning.", "200", takes("rule", TEXT))));
        paths.put(
                ONE + "/join",
                posts(
                        with(
                                map("operationId", "join", "summary", "Joins what is open."),
                                takes("rule", TEXT),
                                OpenApiParts.responses("200", "Joined"))));
        paths.putAll(thereAndBack());
        paths.put(
                ONE + "/hand-over",
                posts(
                        step(
                                "hand-over",
                                "Sends the person a link to finish what you began.",
                                "202",
                                takes("contact", TEXT))));
        paths.put(
                ONE + "/send",
                posts(
                        with(
                                map("operationId", "send", "summary", "Sends it."),
                                Map.of(),
                                OpenApiParts.responses("201", "Created"))));
        return paths;
    }

    private static Map<String, Object> thereAndBack() {
        var paths = new LinkedHashMap<String, Object>();
        paths.put(
                ONE + "/on",
                posts(
                        step(
                                "on",
                                "Begins the service that a rule leads to, with what was said.",
                                "201",
                                takes("service", TEXT))));
        paths.put(
                ONE + "/come-back",
                posts(
                        step(
                                "come-back",
                                "Comes back from there, once that is done.",
                                "200",
                                takes("from", TEXT))));
        return paths;
    }

    private static Map<String, Object> posts(Map<String, Object> step) {
        return at(map("post", step));
    }

    private static Map<String, Object> at(Map<String, Object> methods, String... more) {
        var names = new ArrayList<>(List.of("journey"));
        names.addAll(List.of(more));
        methods.put("parameters", names.stream().map(OpenApiSteps::inPath).toList());
        return methods;
    }

    private static Map<String, Object> inPath(String name) {
        return map("name", name, "in", "path", "required", true, "schema", TEXT);
    }

    private static Map<String, Object> takes(String name, Map<String, Object> schema) {
        var body = Schemas.object(map(name, schema), List.of(name));
        return map("required", true, "content", map("application/json", map("schema", body)));
    }

    private static Map<String, Object> step(
            String id, String says, String status, Map<String, Object> body) {
        return with(
                map("operationId", id, "summary", says),
                body,
                OpenApiParts.responses(status, "Step"));
    }

    private static Map<String, Object> with(
            Map<String, Object> step, Map<String, Object> body, Map<String, Object> responses) {
        if (!body.isEmpty()) {
            step.put("requestBody", body);
        }
        step.put("responses", responses);
        return step;
    }
}
