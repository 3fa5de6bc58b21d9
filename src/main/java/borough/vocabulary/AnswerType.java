package borough.vocabulary;

import borough.tongues.Tongue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One way to answer a question: how it is asked, read from a form, checked, stored and shown. The
 * page fragment that asks it is the branch of the component {@code answer} with its name. To add
 * one, write this and register it with {@link Vocabulary#answers}.
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

    /**
     * How one of the things that a fact lists is posted, and known again; {@code said} says what is
     * plain. Only where it {@link #hasChoices}.
     */
    default String choice(Object offered, Function<Object, String> said) {
        return said.apply(offered);
    }

    /** Whether the question says what each row holds, under {@code columns}. */
    default boolean hasColumns() {
        return false;
    }

    /** The same type with these columns; only where it {@link #hasColumns}. */
    default AnswerType with(List<Part> columns) {
        throw new IllegalStateException(name() + " has no columns");
    }

    /**
     * The same type for what a file names behind it: {@code report-noise} in {@code case of
     * report-noise}; empty where nothing can be named.
     */
    default Optional<AnswerType> of(String named) {
        return Optional.empty();
    }

    /** The same type, whose answers and faults are said in this language. */
    default AnswerType in(Tongue tongue) {
        return this;
    }

    /** Why live services cannot use it yet, as the end of a sentence; empty where they can. */
    default Optional<String> notYet() {
        return Optional.empty();
    }

    /** The smaller questions it is made of, in order; none where it is asked in one piece. */
    default List<Part> parts() {
        return List.of();
    }

    /** Whether its parts are asked once for each row. */
    default boolean repeats() {
        return false;
    }

    /** Which files it takes; empty for what is typed or chosen. */
    default Optional<KeptFile.Takes> takesFiles() {
        return Optional.empty();
    }

    /** The longest text that may be typed, where the page counts its characters; 0 elsewhere. */
    default int charactersMax() {
        return 0;
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

    /** An answer in words; {@code said} says the plain values in it, as texts say them. */
    default String inWords(Object value, Function<Object, String> said) {
        return shown(said.apply(value));
    }

    /** Reads an answer as an example says it: text, or a list or map of texts. */
    default Optional<Object> example(Object said) {
        return said instanceof String text ? type().read(text) : Optional.empty();
    }

    /** What other programs are told: text, whole number, yes or no, list or map. */
    default @Nullable Object toApi(Object value) {
        return type().toJson(value);
    }

    /** Reads what another program says, with the checks that a form's answer has. Never throws. */
    default Answer fromApi(Asking asking, @Nullable Object said) {
        try {
            return read(asking, new Posted(said == null ? Map.of() : postedAs(asking, said)));
        } catch (NotSound e) {
            return new Answer.Wrong(asking.key(), e.words());
        }
    }

    /**
     * The form's fields as a person would have filled them who means what another program says;
     * throws {@link NotSound} where it has another shape.
     */
    default Map<String, List<String>> postedAs(Asking asking, Object said) {
        return Map.of(asking.key(), Posted.texts(said, this));
    }

    /** What {@link #fromApi} takes, as a JSON Schema. */
    default Map<String, Object> schema(Asking asking) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        schema.put("description", means());
        if (charactersMax() > 0) {
            schema.put("maxLength", charactersMax());
        }
        return schema;
    }
}
