package borough.field;

import borough.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a whole street.
 *
 * @param jobs how many jobs of the round are open in it
 * @param other what another crew said, where somebody must say which holds
 */
public record StreetPage(
        String name,
        int jobs,
        List<Choice> events,
        List<String> said,
        @Nullable Other other,
        @Nullable String wrong,
        String action,
        String roundHref,
        String saved,
        String light) {

    /** Two crews differ: what the first said, and what this one wants to say. */
    public record Other(String said, String ours, String event) {}
}
