package borough.web;

import borough.tongues.Tongue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The languages a page can be read in. Where something is being answered, choosing one posts to
 * {@code action}, and in {@code form} with what was typed so far; elsewhere it only asks for the
 * page in it.
 */
public record Languages(List<Tongue> all, @Nullable String action, @Nullable String form) {
    /** The field that names the one chosen. */
    public static final String FIELD = "_lang";

    /** For a page that is only read. */
    public static Languages ofPage(List<Tongue> all) {
        return new Languages(all, null, null);
    }

    /** Whether there is anything to choose. */
    public boolean areSeveral() {
        return all.size() > 1;
    }
}
