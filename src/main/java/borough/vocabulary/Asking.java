package borough.vocabulary;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A question as one person sees it: the form's field name, what may be chosen, how small or large
 * the answer may be, and what its error messages call it ("" where they call it nothing special).
 */
public record Asking(
        String key, boolean optional, List<String> choices, Bounds bounds, String called) {
    public Asking {
        choices = List.copyOf(choices);
    }

    public Asking(String key, boolean optional, List<String> choices) {
        this(key, optional, choices, Bounds.NONE, "");
    }

    /** The least and the most an answer may be, in the type's own Java class; null is no bound. */
    public record Bounds(@Nullable Object least, @Nullable Object most) {
        public static final Bounds NONE = new Bounds(null, null);
    }

    /** The same question with bounds to its answer. */
    public Asking within(Bounds other) {
        return new Asking(key, optional, choices, other, called);
    }

    /** How one part of the answer is asked. */
    public Asking part(Part part) {
        return new Asking(
                key + "-" + part.field(),
                part.optional(),
                part.help().choices(),
                Bounds.NONE,
                part.words());
    }

    /** What error messages call the answer, as a sentence begins. */
    public String called(String otherwise) {
        return called.isEmpty() ? otherwise : called;
    }

    /** The words for an answer that is missing: "Enter the town or city", or these. */
    public String missing(String otherwise) {
        return called.isEmpty()
                ? otherwise
                : "Enter the "
                        + called.substring(0, 1).toLowerCase(Locale.UK)
                        + called.substring(1);
    }
}
