package borough.api;

import borough.journeys.AtOnce;
import borough.services.Question;
import borough.services.Rule;
import borough.services.Service;
import borough.tongues.Tongue;
import borough.vocabulary.Answer;
import borough.vocabulary.Asking;
import borough.web.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything a program says to a service at once, each piece it should not say told by name. */
record Submitted(AtOnce.Said said, Set<String> join, List<Wrong> wrong) {
    static final String ANSWERS = "answers";
    static final String GO_PAST = "go past";
    static final String JOIN = "join";
    private static final List<String> FIELDS = List.of(ANSWERS, GO_PAST, JOIN);

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
            json.put("detail", Tongue.here().plain(words));
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
                wrong.add(Wrong.at(path(name), "We take only " + Words.list(FIELDS)));
            }
        }
        var answers = answers(service, json.path(ANSWERS), wrong);
        var past =
                rules(
                        new Named(GO_PAST, "a warning that one may go past", AtOnce::mayBePassed),
                        service,
                        json,
                        wrong);
        var join =
                rules(
                        new Named(JOIN, "a rule by which one may join", ByProgram::mayJoin),
                        service,
                        json,
                        wrong);
        return new Submitted(new AtOnce.Said(answers, past), join, List.copyOf(wrong));
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

    /** A list of rules by their names, and which rules may stand in it. */
    private record Named(String field, String means, Predicate<Rule> may) {}

    private static Set<String> rules(
            Named list, Service service, ObjectNode json, List<Wrong> wrong) {
        var names = new HashSet<String>();
        var said = json.path(list.field());
        if (said.isMissingNode()) {
            return names;
        }
        if (!said.isArray()) {
            wrong.add(Wrong.at(path(list.field()), "Send a list of the names of rules"));
            return names;
        }
        for (int i = 0; i < said.size(); i++) {
            var name = said.get(i).isString() ? said.get(i).asString() : "";
            if (service.rule(name).filter(list.may()).isPresent()) {
                names.add(name);
            } else {
                wrong.add(
                        Wrong.at(
                                path(list.field(), Integer.toString(i)),
                                "This is not " + list.means()));
            }
        }
        return names;
    }
}
