package borough.api;

import borough.council.Councils;
import borough.journeys.AtOnce;
import borough.services.Rule;
import borough.services.Service;
import borough.services.Spoken;
import borough.tongues.Marked;
import borough.tongues.Tongue;
import borough.tongues.Tongues;
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
    private final Tongues tongues;

    OpenApi(FileExamples examples, Councils councils, Links links, Tongues tongues) {
        this.examples = examples;
        this.councils = councils;
        this.links = links;
        this.tongues = tongues;
    }

    /**
     * The whole description of these services, each in the language that is liked best of those
     * that its file has.
     */
    Map<String, Object> of(String title, List<Service> services, String likes) {
        var paths = new LinkedHashMap<String, Object>();
        for (var it : services) {
            var send = send(it.in(tongue(it, likes)));
            paths.put("/api/services/" + it.slug(), Map.of("post", send));
        }
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

    /** The language that a program likes best of those that a service's file has. */
    Tongue tongue(Service service, String likes) {
        return tongues.liked(service.languages().codes(), likes);
    }

    // It changes when a file does, and only then.
    private static String version(List<Service> services) {
        var hashes = services.stream().map(Service::hash).sorted().toList();
        return Secret.hash(String.join("\n", hashes)).substring(0, 12);
    }

    private Map<String, Object> send(Spoken said) {
        var service = said.service();
        return map(
                "operationId",
                service.slug(),
                "summary",
                Marked.plain(said.title()),
                "description",
                description(said),
                "parameters",
                List.of(OpenApiParts.ref("parameters", "IdempotencyKey")),
                "requestBody",
                map(
                        "required",
                        true,
                        "content",
                        map(
                                "application/json",
                                map("schema", body(said), "examples", shown(service)))),
                "responses",
                OpenApiParts.responses("201", "Created"));
    }

    private static String description(Spoken said) {
        var text = new StringBuilder(said.about());
        text.append("\n\nWho may use it: ").append(said.who());
        for (var rule : said.service().form().rules()) {
            text.append("\n\n")
                    .append(kind(rule))
                    .append(" `")
                    .append(rule.name())
                    .append("`: ")
                    .append(rule.saying().say().map(it -> it.raw(said.tongue())).orElse(""));
        }
        return Marked.plain(text.toString());
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

    private static Map<String, Object> body(Spoken said) {
        var service = said.service();
        var fields = new LinkedHashMap<String, Object>();
        fields.put(Submitted.ANSWERS, Schemas.answers(service, said.tongue()));
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
