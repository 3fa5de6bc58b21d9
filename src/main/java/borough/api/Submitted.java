package borough.api;

import borough.journeys.AtOnce;
import borough.services.Question;
import borough.services.Service;
import borough.vocabulary.Answer;
import borough.vocabulary.Asking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything a program says to a service at once, each piece it should not say told by name. */
record Submitted(AtOnce.Said said, List<Wrong> wrong) {
    static final String ANSWERS = "answers";
    static final String GO_PAST = "go past";
    private static final Set<String> FIELDS = Set.of(ANSWERS, GO_PAST);

    /** One thing to put right; {@code pointer} leads to it in what was sent. */
    record Wrong(String pointer, Optional<String> question, String words) {
        static Wrong at(String pointer, String words) {
            return new Wrong(pointer, Optional.empty(), words);
        }

        static Wrong of(String question, String words) {
            return new Wrong(path(ANSWERS, question), Optional.of(question), words);
        }

        Map<String, Object> json() {
            var json = new HashMap<String, Object>();
            question.ifPresent(it -> json.put("question", it));
            json.put("pointer", pointer);
            json.put("detail", words);
            return json;
        }
    }

    /** A JSON pointer, as RFC 6901 writes it. */
    static String path(String... names) {
        var pointer = new StringBuilder("#");
        for (var name : names) {
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    static Submitted read(Service service, ObjectNode json) {
        var wrong = new ArrayList<Wrong>();
        for (var name : json.propertyNames()) {
            if (!FIELDS.contains(name)) {
                wrong.add(Wrong.at(path(name), "We take only " + ANSWERS + " and " + GO_PAST));
            }
        }
        var answers = answers(service, json.path(ANSWERS), wrong);
        return new Submitted(
                new AtOnce.Said(answers, gonePast(service, json.path(GO_PAST), wrong)),
                List.copyOf(wrong));
    }

    private static Map<String, Function<Asking, Answer>> answers(
            Service service, JsonNode said, List<Wrong> wrong) {
        var answers = new HashMap<String, Function<Asking, Answer>>();
        if (!said.isObject()) {
            wrong.add(Wrong.at(path(ANSWERS), "Send the answers as an object, by question"));
            return answers;
        }
        said.properties()
                .forEach(
                        one -> {
                            var question = service.question(one.getKey());
                            question.ifPresentOrElse(
                                    it -> answers.put(it.name(), reader(it, one.getValue())),
                                    () ->
                                            wrong.add(
                                                    Wrong.of(
                                                            one.getKey(),
                                                            "There is no such question")));
                        });
        return answers;
    }

    private static Function<Asking, Answer> reader(Question question, JsonNode said) {
        return asking -> Reading.read(question, said, asking);
    }

    private static Set<String> gonePast(Service service, JsonNode said, List<Wrong> wrong) {
        var past = new HashSet<String>();
        if (said.isMissingNode()) {
            return past;
        }
        if (!said.isArray()) {
            wrong.add(Wrong.at(path(GO_PAST), "Send a list of the names of warnings"));
            return past;
        }
        for (int i = 0; i < said.size(); i++) {
            var name = said.get(i).isString() ? said.get(i).asString() : "";
            if (service.rule(name).filter(AtOnce::mayBePassed).isPresent()) {
                past.add(name);
            } else {
                wrong.add(
                        Wrong.at(
                                path(GO_PAST, Integer.toString(i)),
                                "This is not a warning that one may go past"));
            }
        }
        return past;
    }
}
