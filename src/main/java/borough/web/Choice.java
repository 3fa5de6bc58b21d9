package borough.web;

import borough.tongues.Marked;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One thing a person may choose among radios, checkboxes or a list. */
public record Choice(String value, String text, @Nullable String hint, boolean chosen) {

    public static Choice of(String value, String text) {
        return new Choice(value, text, null, false);
    }

    // As a sentence begins.
    Choice called(UnaryOperator<String> words) {
        var said = words.apply(value);
        return said.equals(value) ? this : new Choice(value, Marked.sentence(said), hint, chosen);
    }

    public static Choice chosen(String value, String text) {
        return new Choice(value, text, null, true);
    }
}
