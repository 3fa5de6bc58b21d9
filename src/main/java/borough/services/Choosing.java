package borough.services;

import borough.language.Known;
import borough.language.Said;
import borough.language.Truth;
import borough.vocabulary.Nothing;
import borough.vocabulary.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What may be chosen for a question now, and what a choice stands for. */
public final class Choosing {
    private Choosing() {}

    /** The choices, as they are said. */
    public static List<String> choices(Question question, Known known) {
        var from = question.how().from();
        if (from.of().isEmpty()) {
            return from.texts().stream()
                    .filter(
                            text ->
                                    Optional.ofNullable(from.onlyWhen().get(text))
                                            .map(when -> when.holds(known) == Truth.YES)
                                            .orElse(true))
                    .toList();
        }
        var said = new Said(known.around());
        return offered(question, known).orElse(List.of()).stream()
                .map(one -> question.answerType().choice(one, said::of))
                .toList();
    }

    /** What a limit or a fact lists; empty where that is not known, or texts are listed. */
    public static Optional<List<?>> offered(Question question, Known known) {
        return question.how()
                .from()
                .of()
                .flatMap(path -> path.value(known))
                .filter(List.class::isInstance)
                .map(list -> (List<?>) list);
    }

    /** Whether an answer given before is still among the choices, as far as they are known. */
    public static boolean isOffered(Question question, Object answer, Known known) {
        if (!question.how().type().hasChoices()
                || question.how().from().of().isPresent() && offered(question, known).isEmpty()) {
            return true;
        }
        var choices = choices(question, known);
        return switch (answer) {
            case String text -> choices.contains(text);
            case List<?> texts ->
                    texts.stream().noneMatch(String.class::isInstance)
                            || choices.containsAll(texts);
            case Map<?, ?> record ->
                    choices.contains(
                            question.answerType().choice(record, new Said(known.around())::of));
            default -> true;
        };
    }

    /**
     * The record that a choice is the name of, with what was said of it beside its name; the choice
     * itself where it is of no record.
     */
    static Object chosen(Question question, Object answer, Known known) {
        var stored = question.how().type().type();
        if (answer instanceof List<?> some) {
            return some.stream().map(one -> record(question, one, known)).toList();
        }
        return stored == Type.TEXT || answer instanceof Map<?, ?>
                ? record(question, answer, known)
                : answer;
    }

    private static Object record(Question question, Object choice, Known known) {
        if (question.how().from().of().isEmpty()) {
            return choice instanceof String number
                    ? Type.NUMBER.read(number).orElse(choice)
                    : choice;
        }
        var said = new Said(known.around());
        Function<Object, String> names = one -> question.answerType().choice(one, said::of);
        var name = choice instanceof String text ? text : names.apply(choice);
        return offered(question, known).stream()
                .<Object>flatMap(List::stream)
                .filter(Map.class::isInstance)
                .filter(one -> names.apply(one).equals(name))
                .findFirst()
                .map(one -> choice instanceof Map<?, ?> map ? with((Map<?, ?>) one, map) : one)
                .orElse(choice);
    }

    private static Object with(Map<?, ?> offered, Map<?, ?> said) {
        var whole = new LinkedHashMap<Object, Object>(offered);
        said.forEach(
                (field, value) -> {
                    if (value != Nothing.NOTHING) {
                        whole.put(field, value);
                    }
                });
        return whole;
    }
}
