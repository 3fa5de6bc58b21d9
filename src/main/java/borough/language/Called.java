package borough.language;

import borough.tongues.Tongue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the choices of a file's questions are called in other languages, by the question's name. */
public final class Called {
    private final Map<String, Map<String, Map<String, String>>> questions = new HashMap<>();

    /** Notes a question's choices, each with what it is called by the codes of languages. */
    public void put(String question, Map<String, Map<String, String>> choices) {
        questions.put(Scope.inConditions(question), choices);
    }

    /** A value of this name as a text says it: a choice, or several, in the reader's language. */
    Object said(Tongue tongue, String name, Object value) {
        if (tongue.isEnglish() || !questions.containsKey(name)) {
            return value;
        }
        return switch (value) {
            case String choice -> said(tongue, questions.get(name), choice);
            case List<?> several -> several.stream().map(it -> said(tongue, name, it)).toList();
            default -> value;
        };
    }

    private static String said(
            Tongue tongue, Map<String, Map<String, String>> choices, String choice) {
        return choices.getOrDefault(choice, Map.of()).getOrDefault(tongue.code(), choice);
    }
}
