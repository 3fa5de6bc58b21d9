package borough.reading;

import borough.files.Nearest;
import borough.files.Node;
import borough.vocabulary.AnswerType;
import borough.vocabulary.KeptFile;
import borough.vocabulary.Part;
import borough.vocabulary.Part.Help;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The {@code columns} of a question answered in rows: each an answer type, or a list to choose. */
final class ReadColumns {
    static final Set<String> KEYS = Set.of("question", "hint", "answer", "from", "optional");

    private ReadColumns() {}

    private static boolean grows(AnswerType type) {
        return type.hasColumns() || type.takesFiles().filter(KeptFile.Takes::many).isPresent();
    }

    /** The type with the columns that the question gives it, where it takes any. */
    static AnswerType given(AnswerType type, Node.Entry question, Node.Keyed map, Reading reading) {
        var columns = map.get("columns");
        if (type.hasColumns() != columns.isPresent()) {
            reading.fault(
                    question.place(),
                    type.hasColumns()
                            ? "\"" + question.key() + "\" does not say what a row holds"
                            : "\"" + type.name() + "\" has no columns",
                    type.hasColumns() ? "add columns: { name: text }" : "take out columns:");
        }
        if (map.get("grows in").isPresent() && !grows(type)) {
            reading.fault(
                    map.get("grows in").get().place(),
                    "only rows and several files grow",
                    "take out grows in:");
        }
        if (columns.isEmpty() || !type.hasColumns()) {
            return type;
        }
        var parts = new ArrayList<Part>();
        for (var entry : reading.map(columns.get()).entries()) {
            column(entry, reading).ifPresent(parts::add);
        }
        return parts.isEmpty() ? type : type.with(parts);
    }

    private static Optional<Part> column(Node.Entry entry, Reading reading) {
        Names.notPlain(entry.place(), entry.key()).ifPresent(reading.faults()::add);
        return switch (entry.value()) {
            case Node.Words words ->
                    inColumn(words, reading.words(words), reading)
                            .filter(type -> offers(entry, type, List.of(), reading))
                            .map(
                                    type ->
                                            new Part(
                                                    entry.key(),
                                                    label(entry),
                                                    type,
                                                    false,
                                                    help(entry, words, reading)));
            case Node.Items list -> {
                var help = help(entry, list, reading);
                yield inColumn(list, "one of", reading)
                        .map(type -> new Part(entry.key(), label(entry), type, false, help));
            }
            case Node.Keyed map -> asked(entry, map, reading);
        };
    }

    private static Optional<Part> asked(Node.Entry entry, Node.Keyed map, Reading reading) {
        reading.onlyKeys(map, KEYS);
        var said = map.get("answer");
        if (said.isEmpty()) {
            reading.fault(
                    entry.place(),
                    "\"" + entry.key() + "\" does not say how it is answered",
                    "add answer: and a type, such as text");
            return Optional.empty();
        }
        var help = help(entry, map, reading);
        return inColumn(said.get(), reading.words(said.get()), reading)
                .filter(type -> offers(entry, type, help.choices(), reading))
                .map(
                        type ->
                                new Part(
                                        entry.key(),
                                        reading.words(map, "question")
                                                .orElseGet(() -> label(entry)),
                                        type,
                                        reading.yes(map, "optional"),
                                        help));
    }

    // With what each of its texts is in other languages.
    private static Help help(Node.Entry entry, Node column, Reading reading) {
        var others = new HashMap<String, Map<String, String>>();
        var map =
                column instanceof Node.Keyed keyed
                        ? Optional.of(keyed)
                        : Optional.<Node.Keyed>empty();
        var label = map.flatMap(it -> it.get("question")).orElse(column);
        var choices = map.flatMap(it -> it.get("from")).orElse(column);
        note(label, label == column ? label(entry) : reading.plain(label), others, reading);
        map.flatMap(it -> it.get("hint"))
                .ifPresent(hint -> note(hint, reading.plain(hint), others, reading));
        if (choices instanceof Node.Items list) {
            list.items().forEach(it -> note(it, reading.plain(it), others, reading));
        }
        return new Help(
                map.flatMap(it -> reading.words(it, "hint")).orElse(""),
                choices instanceof Node.Items list ? reading.list(list) : List.of(),
                others);
    }

    private static void note(
            Node text, String english, Map<String, Map<String, String>> others, Reading reading) {
        reading.languages()
                .of(text)
                .forEach(
                        (code, it) ->
                                others.computeIfAbsent(code, any -> new HashMap<>())
                                        .put(english, reading.plain(it)));
    }

    private static boolean offers(
            Node.Entry entry, AnswerType type, List<String> choices, Reading reading) {
        if (type.hasChoices() != choices.isEmpty()) {
            return true;
        }
        reading.fault(
                entry.place(),
                type.hasChoices()
                        ? "\"" + type.name() + "\" has no choices"
                        : "\"" + type.name() + "\" has nothing to choose from",
                type.hasChoices() ? "write the choices: [one, another]" : "take out from:");
        return false;
    }

    private static Optional<AnswerType> inColumn(Node node, String said, Reading reading) {
        var type = type(node, said, reading);
        if (type.filter(AnswerType::repeats).isPresent()) {
            reading.fault(
                    node.place(), "a column can't hold several", "ask for them in a question");
        }
        return type.filter(it -> !it.repeats());
    }

    /** The answer type that a question or a column names. */
    static Optional<AnswerType> type(Node node, String said, Reading reading) {
        var type = reading.words().findAnswerType(said);
        if (type.isEmpty()) {
            var known = reading.words().answerTypes().stream().map(AnswerType::name).toList();
            reading.fault(
                    node.place(),
                    "no answer type is called \"" + said + "\"",
                    Nearest.hint(said, known));
        }
        type.flatMap(reading.words()::notYet)
                .ifPresent(
                        why ->
                                reading.fault(
                                        node.place(),
                                        "\"" + said + "\" can't be asked yet: " + why,
                                        "leave the question out until then"));
        return type;
    }

    // A column without words of its own is headed by its name.
    private static String label(Node.Entry entry) {
        var name = entry.key();
        return name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1);
    }
}
