package borough.api;

import borough.council.Councils;
import borough.journeys.AtOnce;
import borough.services.Rule;
import borough.services.Service;
import borough.web.Links;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Describes services to programs in OpenAPI 3.1, each from its own file. */
@Component
class OpenApi {
    private final FileExamples examples;
    private final Councils councils;
    private final Links links;

    OpenApi(FileExamples examples, Councils councils, Links links) {
        this.examples = examples;
        this.councils = councils;
        this.links = links;
    }

    /** The whole description of these services. */
    Map<String, Object> of(String title, List<Service> services) {
        var paths = new LinkedHashMap<String, Object>();
        services.forEach(it -> paths.put("/api/services/" + it.slug(), Map.of("post", send(it))));
        paths.putAll(OpenApiSteps.of(services.stream().map(Service::slug).toList()));
        var contact = councils.current().contact();
        return map(
                "openapi",
                "3.1.0",
                "info",
                map(
                        "title",
                        title,
                        "version",
                        version(services),
                        "description",
                        "Services of " + councils.current().name() + ", as programs use them.",
                        "contact",
                        map("url", links.to("/api"), "email", contact.email())),
                "servers",
                List.of(map("url", links.start())),
                "security",
                List.of(map("key", List.of())),
                "paths",
                paths,
                "components",
                OpenApiParts.components());
    }

    // It changes when a file does, and only then.
    private static String version(List<Service> services) {
        var hashes = services.stream().map(Service::hash).sorted().toList();
        return Secret.hash(String.join("\n", hashes)).substring(0, 12);
    }

    private Map<String, Object> send(Service service) {
        return map(
                "operationId",
                service.slug(),
                "summary",
                service.title(),
                "description",
                description(service),
                "parameters",
                List.of(OpenApiParts.ref("parameters", "IdempotencyKey")),
                "requestBody",
                map(
                        "required",
                        true,
                        "content",
                        map(
                                "application/json",
                                map("schema", body(service), "examples", shown(service)))),
                "responses",
                OpenApiParts.responses("201", "Created"));
    }

    private static String description(Service service) {
        var text = new StringBuilder(service.about());
        text.append("\n\nWho may use it: ").append(service.front().who());
        for (var rule : service.form().rules()) {
            text.append("\n\n")
                    .append(kind(rule))
                    .append(" `")
                    .append(rule.name())
                    .append("`: ")
                    .append(rule.saying().say().map(it -> it.raw()).orElse(""));
        }
        return text.toString();
    }

    private static String kind(Rule rule) {
        return switch (rule.kind()) {
            case REFUSE -> "Refuses";
            case DIVERT -> "Sends elsewhere";
            case DUPLICATE -> "Knows what is open already";
            case SHOW -> "Answers";
            case WARN -> "Warns";
        };
    }

    private static Map<String, Object> body(Service service) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put(Submitted.ANSWERS, Schemas.answers(service));
        rules(
                fields,
                Submitted.GO_PAST,
                "Warnings that the person has read, and diversions declined.",
                names(service, AtOnce::mayBePassed));
        rules(
                fields,
                Submitted.JOIN,
                "Rules by which the person is added to what is open already.",
                names(service, ByProgram::mayJoin));
        return Schemas.object(fields, List.of(Submitted.ANSWERS));
    }

    private static List<String> names(Service service, Predicate<Rule> which) {
        return service.form().rules().stream().filter(which).map(Rule::name).toList();
    }

    private static void rules(
            Map<String, Object> fields, String name, String means, List<String> rules) {
        if (!rules.isEmpty()) {
            var one = map("type", "string", "enum", rules);
            fields.put(name, map("type", "array", "description", means, "items", one));
        }
    }

    private Map<String, Object> shown(Service service) {
        var shown = new LinkedHashMap<String, Object>();
        examples.of(service)
                .forEach(
                        (name, body) ->
                                shown.put(
                                        "example-" + (shown.size() + 1),
                                        map("summary", name, "value", body)));
        return shown;
    }

    /** A map in the order written: name, value, name, value. */
    static Map<String, Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
