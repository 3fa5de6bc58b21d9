package borough.web;

import org.jspecify.annotations.Nullable;

/** One thing a person may choose among radios, checkboxes or a list. */
public record Choice(String value, String text, @Nullable String hint, boolean chosen) {

    public static Choice of(String value, String text) {
        return new Choice(value, text, null, false);
    }

    public static Choice chosen(String value, String text) {
        return new Choice(value, text, null, true);
    }
}
