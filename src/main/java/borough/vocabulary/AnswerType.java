package borough.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One way to answer a question: how it is asked, read from a form, checked, stored and shown. The
 * page fragment that asks it has the same name, spaces written as hyphens. To add one, write this
 * and register it with {@link Vocabulary#answers}.
 */
public interface AnswerType {
    /** As service files say it, such as {@code some of}. */
    String name();

    /** What it is for, in a sentence for people who write service files. */
    String means();

    /** How an answer looks in a file's examples and in the API. */
    String exampleFormat();

    /** The type its answers have in conditions. */
    Type type();

    /** Whether the question says what may be chosen, under {@code from}. */
    default boolean hasChoices() {
        return false;
    }

    /** Reads what a form posted. Never throws for what people may post. */
    Answer read(Asking asking, Posted posted);

    /** The form's fields filled with an answer given before. */
    default Map<String, List<String>> fill(Asking asking, Object value) {
        return Map.of(asking.key(), List.of(String.valueOf(type().toJson(value))));
    }

    /** An answer in words, as it stands by itself on the check page and with the case. */
    default String shown(String words) {
        return hasChoices() && !words.isEmpty()
                ? words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1)
                : words;
    }

    /** Reads an answer as an example or the API says it: text, or a list or map of texts. */
    default Optional<Object> example(Object said) {
        return said instanceof String text ? type().read(text) : Optional.empty();
    }
}
