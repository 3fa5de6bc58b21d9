package borough.services;

import java.util.Map;

/** How long what is kept: {@code everything}, and single answers that go sooner or stay longer. */
public record Keep(Map<String, String> terms) {
    public static final String EVERYTHING = "everything";
    public static final String NOTHING = "nothing";

    public Keep {
        terms = Map.copyOf(terms);
    }

    /** As the file says it: a period, {@code for ever} or {@code nothing}. */
    public String everything() {
        return terms.getOrDefault(EVERYTHING, NOTHING);
    }
}
