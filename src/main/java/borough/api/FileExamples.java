package borough.api;

import borough.data.Json;
import borough.files.Node;
import borough.places.Places;
import borough.services.Question;
import borough.services.Service;
import borough.vocabulary.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The examples of a service's file, as a program would send them. */
@Component
class FileExamples {
    private static final int SHOWN = 3;

    private final Places places;

    FileExamples(Places places) {
        this.places = places;
    }

    /** A few bodies by what each shows; each different from the others, and each whole. */
    Map<String, Map<String, Object>> of(Service service) {
        var bodies = new LinkedHashMap<String, Map<String, Object>>();
        for (var example : service.proof().examples()) {
            var answers =
                    example.get("given")
                            .filter(Node.Keyed.class::isInstance)
                            .map(given -> answers(service, (Node.Keyed) given));
            var name = example.get("name").filter(Node.Words.class::isInstance);
            if (answers.isPresent() && name.isPresent() && isWhole(service, answers.get())) {
                var body = Map.<String, Object>of(Submitted.ANSWERS, answers.get());
                if (bodies.size() < SHOWN && !bodies.containsValue(body)) {
                    bodies.put(((Node.Words) name.get()).text(), body);
                }
            }
        }
        return bodies;
    }

    private static boolean isWhole(Service service, Map<String, Object> answers) {
        return service.questions().stream()
                .filter(it -> it.when().isEmpty() && !it.isOptional())
                .allMatch(it -> answers.containsKey(it.name()));
    }

    private Map<String, Object> answers(Service service, Node.Keyed given) {
        var answers = new LinkedHashMap<String, Object>();
        for (var entry : given.entries()) {
            service.question(entry.key())
                    .flatMap(question -> answer(question, entry.value()))
                    .ifPresent(answer -> answers.put(entry.key(), answer));
        }
        return answers;
    }

    private Optional<Object> answer(Question question, Node said) {
        return switch (said) {
            case Node.Words words when question.type() == Type.PROPERTY -> property(words.text());
            case Node.Words words when question.type() == Type.NUMBER ->
                    Optional.of(Json.read(words.text(), Long.class));
            case Node.Words words when question.type() == Type.YES_OR_NO ->
                    Optional.of(words.text().equals("yes"));
            default -> Optional.of(plain(said));
        };
    }

    // Files name made-up homes; where the council has one of that name, the example works.
    private Optional<Object> property(String address) {
        return places.find(address, 1).stream()
                .findFirst()
                .map(it -> Map.of("uprn", it.uprn().number()));
    }

    private static Object plain(Node said) {
        return switch (said) {
            case Node.Words words -> words.text();
            case Node.Items list -> list.items().stream().map(FileExamples::plain).toList();
            case Node.Keyed map -> {
                var fields = new LinkedHashMap<String, Object>();
                map.entries().forEach(it -> fields.put(it.key(), plain(it.value())));
                yield fields;
            }
        };
    }
}
