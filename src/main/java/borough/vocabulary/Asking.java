package borough.vocabulary;

import java.util.List;

/** A question as one person sees it: the form's field name, and what may be chosen. */
public record Asking(String key, boolean optional, List<String> choices) {
    public Asking {
        choices = List.copyOf(choices);
    }
}
