package borough.catalogue;

import borough.files.Nearest;
import borough.files.Node;
import borough.language.Text;
import borough.services.Question;
import borough.services.Question.Care;
import borough.services.Question.Choices;
import borough.services.Question.How;
import borough.services.Question.Wording;
import borough.vocabulary.AnswerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The {@code columns} of a question answered in rows: each an answer type, or a list to choose. */
final class ReadColumns {
    private static final String ROWS = "rows";
    private static final Set<String> KEYS =
            Set.of("question", "hint", "answer", "from", "optional");

    private ReadColumns() {}

    static Map<String, Question> read(
            Node.Entry question, Node.Keyed map, Optional<AnswerType> type, Reading reading) {
        var columns = new LinkedHashMap<String, Question>();
        boolean rows = type.filter(it -> it.name().equals(ROWS)).isPresent();
        if (type.isPresent() && rows != map.get("columns").isPresent()) {
            reading.fault(
                    question.place(),
                    rows
                            ? "\"" + question.key() + "\" does not say what a row holds"
                            : "\"" + type.get().name() + "\" has no columns",
                    rows ? "add columns: { name: text }" : "take out columns:");
        }
        if (map.get("grows in").isPresent() && !rows) {
            reading.fault(
                    map.get("grows in").get().place(), "only rows grow", "take out grows in:");
        }
        if (map.get("columns").isPresent()) {
            for (var entry : reading.map(map.get("columns").get()).entries()) {
                column(entry, reading).ifPresent(column -> columns.put(entry.key(), column));
            }
        }
        return columns;
    }

    private static Optional<Question> column(Node.Entry entry, Reading reading) {
        Names.notPlain(entry.place(), entry.key()).ifPresent(reading.faults()::add);
        return switch (entry.value()) {
            case Node.Words words ->
                    type(words, reading.words(words), reading)
                            .map(type -> made(entry, type, Choices.NONE));
            case Node.Items list ->
                    type(list, "one of", reading)
                            .map(type -> made(entry, type, chosen(list, reading)));
            case Node.Keyed map -> asked(entry, map, reading);
        };
    }

    private static Choices chosen(Node.Items list, Reading reading) {
        return Choices.texts(list.items().stream().map(reading::words).toList(), Map.of());
    }

    private static Optional<Question> asked(Node.Entry entry, Node.Keyed map, Reading reading) {
        reading.onlyKeys(map, KEYS);
        var said = reading.words(map, "answer");
        if (said.isEmpty()) {
            reading.fault(
                    entry.place(),
                    "\"" + entry.key() + "\" does not say how it is answered",
                    "add answer: and a type, such as text");
            return Optional.empty();
        }
        var from = map.get("from");
        var choices =
                from.filter(Node.Items.class::isInstance)
                        .map(list -> chosen((Node.Items) list, reading))
                        .orElse(Choices.NONE);
        return type(map, said.get(), reading)
                .filter(type -> offers(entry, type, choices, reading))
                .map(
                        type ->
                                new Question(
                                        entry.key(),
                                        new Wording(
                                                reading.text(map, "question")
                                                        .orElseGet(() -> label(entry)),
                                                reading.text(map, "hint")),
                                        new How(type, choices, Optional.empty()),
                                        Optional.empty(),
                                        new Care(reading.yes(map, "optional"), false, List.of())));
    }

    private static boolean offers(
            Node.Entry entry, AnswerType type, Choices choices, Reading reading) {
        if (type.hasChoices() == choices.texts().isEmpty()) {
            reading.fault(
                    entry.place(),
                    type.hasChoices()
                            ? "\"" + type.name() + "\" has no choices"
                            : "\"" + type.name() + "\" has nothing to choose from",
                    type.hasChoices() ? "add from: and a list of texts" : "take out from:");
            return false;
        }
        return true;
    }

    private static Optional<AnswerType> type(Node node, String said, Reading reading) {
        var type = reading.words().findAnswerType(said);
        if (type.isEmpty()) {
            var known = reading.words().answerTypes().stream().map(AnswerType::name).toList();
            reading.fault(
                    node.place(),
                    "no answer type is called \"" + said + "\"",
                    Nearest.hint(said, known));
        } else if (said.equals(ROWS)) {
            reading.fault(node.place(), "a column can't hold rows", "ask them in a question");
        }
        return type.filter(it -> !said.equals(ROWS));
    }

    private static Question made(Node.Entry entry, AnswerType type, Choices choices) {
        return new Question(
                entry.key(),
                new Wording(label(entry), Optional.empty()),
                new How(type, choices, Optional.empty()),
                Optional.empty(),
                new Care(false, false, List.of()));
    }

    // A column without words of its own is headed by its name.
    private static Text label(Node.Entry entry) {
        var name = entry.key();
        return new Text(
                entry.place(),
                name.substring(0, 1).toUpperCase(java.util.Locale.UK) + name.substring(1));
    }
}
