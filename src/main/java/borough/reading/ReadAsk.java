package borough.reading;

import borough.files.Node;
import borough.language.Condition;
import borough.language.Path;
import borough.language.Text;
import borough.services.Question;
import borough.services.Question.Care;
import borough.services.Question.Choices;
import borough.services.Question.How;
import borough.services.Question.Wording;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rule word {@code ask}: the questions, in the order of their pages. */
final class ReadAsk {
    static final Set<String> KEYS =
            Set.of(
                    "question",
                    "hint",
                    "answer",
                    "from",
                    "when",
                    "optional",
                    "start with",
                    "sensitive",
                    "seen by",
                    "check by code",
                    "columns",
                    "grows in");

    private ReadAsk() {}

    static Map<String, Question> read(Node node, Reading reading) {
        var questions = new LinkedHashMap<String, Question>();
        for (var entry : reading.map(node).entries()) {
            question(entry, reading).ifPresent(question -> questions.put(entry.key(), question));
        }
        return questions;
    }

    private static Optional<Question> question(Node.Entry entry, Reading reading) {
        var map = reading.map(entry.value());
        reading.onlyKeys(map, KEYS);
        var known =
                type(entry, map, reading).map(type -> ReadColumns.given(type, entry, map, reading));
        var choices = known.map(type -> choices(entry, map, type, reading));
        var wording = new Wording(wording(entry, map, reading), reading.text(map, "hint"));
        var startWith = reading.path(map, "start with");
        var when = reading.condition(map, "when");
        var care =
                new Care(
                        reading.yes(map, "optional"),
                        reading.yes(map, "sensitive"),
                        reading.list(map, "seen by"),
                        reading.yes(map, "check by code"));
        var question =
                known.map(
                        type ->
                                new Question(
                                        entry.key(),
                                        wording,
                                        new How(
                                                type,
                                                choices.orElse(Choices.NONE),
                                                startWith,
                                                reading.list(map, "grows in")),
                                        when,
                                        care));
        reading.name(
                entry.place(),
                entry.key(),
                () -> question.map(Question::type).orElse(Type.ANYTHING));
        return question;
    }

    private static Text wording(Node.Entry entry, Node.Keyed map, Reading reading) {
        if (map.get("question").isEmpty()) {
            reading.fault(
                    entry.place(),
                    "\"" + entry.key() + "\" asks nothing",
                    "add question: and its words");
        }
        return reading.text(map, "question").orElseGet(() -> new Text(entry.place(), entry.key()));
    }

    private static Optional<AnswerType> type(Node.Entry entry, Node.Keyed map, Reading reading) {
        var said = reading.words(map, "answer");
        if (said.isEmpty()) {
            reading.fault(
                    entry.place(),
                    "\"" + entry.key() + "\" does not say how it is answered",
                    "add answer: and a type, such as text");
            return Optional.empty();
        }
        return ReadColumns.type(map.get("answer").orElse(map), said.get(), reading);
    }

    private static Choices choices(
            Node.Entry entry, Node.Keyed map, AnswerType type, Reading reading) {
        var from = map.get("from");
        if (from.isPresent() != type.hasChoices()) {
            reading.fault(
                    entry.place(),
                    from.isPresent()
                            ? "\"" + type.name() + "\" has nothing to choose from"
                            : "\"" + type.name() + "\" has no choices",
                    from.isPresent() ? "take out from:" : "add from: and a list");
        }
        if (from.isEmpty()) {
            return Choices.NONE;
        }
        if (from.get() instanceof Node.Items list) {
            return written(entry.key(), list, reading);
        }
        var path = reading.path(from.get()).map(it -> ofList(it, reading));
        return Choices.of(path, () -> each(path, reading));
    }

    private static Choices written(String question, Node.Items list, Reading reading) {
        var texts = new ArrayList<String>();
        var onlyWhen = new LinkedHashMap<String, Condition>();
        var others = new LinkedHashMap<String, Map<String, String>>();
        for (var item : list.items()) {
            if (item instanceof Node.Keyed map && map.entries().size() == 1) {
                var choice = map.entries().getFirst();
                var inside = reading.map(choice.value());
                reading.onlyKeys(inside, Set.of("when"));
                texts.add(choice.key());
                reading.condition(inside, "when")
                        .ifPresentOrElse(
                                when -> onlyWhen.put(choice.key(), when),
                                () ->
                                        reading.fault(
                                                choice.place(),
                                                "\"" + choice.key() + "\" has no when:",
                                                "write the choice by itself"));
            } else {
                texts.add(reading.plain(item));
            }
            var said = new LinkedHashMap<String, String>();
            reading.languages().of(item).forEach((code, it) -> said.put(code, reading.plain(it)));
            others.put(texts.getLast(), said);
        }
        if (Set.copyOf(texts).size() < texts.size()) {
            reading.fault(list.place(), "a choice is here twice", "keep one of them");
        }
        if (list.items().stream().allMatch(ReadAsk::isNumber)) {
            return Choices.numbers(texts);
        }
        reading.choices(question, texts);
        reading.called(question, others);
        return Choices.texts(texts, onlyWhen, others);
    }

    // A number in quotes is a text, as everywhere.
    private static boolean isNumber(Node node) {
        return node instanceof Node.Words words
                && !words.quoted()
                && words.text().matches("[0-9]{1,15}");
    }

    private static Type each(Optional<Path> path, Reading reading) {
        return path.flatMap(it -> it.type(reading.scope())).orElse(Type.ANYTHING)
                        instanceof Type.ListOf(var of)
                ? of
                : Type.ANYTHING;
    }

    private static Path ofList(Path path, Reading reading) {
        reading.later(
                () ->
                        path.type(reading.scope()).stream()
                                .filter(type -> !isList(type))
                                .map(
                                        type ->
                                                new borough.files.Fault(
                                                        path.place(),
                                                        "choices come from a list, not from a "
                                                                + type.said(),
                                                        "name a limit or a fact that holds a list"))
                                .toList());
        return path;
    }

    static boolean isList(Type type) {
        return type instanceof Type.ListOf || type == Type.ANYTHING;
    }
}
