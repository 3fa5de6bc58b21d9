package borough.tongues;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The languages a page can be read in. Where something is being answered, choosing one posts to
 * {@code action}, and in {@code form} with what was typed so far; elsewhere it only asks for the
 * page in it.
 */
public record Languages(
        List<Tongue> all, @Nullable String action, @Nullable String form, String more) {
    /** The field that names the one chosen. */
    public static final String FIELD = "_lang";

    /** What names the language of a page in its address. */
    public static final String OF_PAGE = "lang";

    /** The field of a form that says in which language its page was read. */
    public static final String OF_FORM = "_spoken";

    /** For a page that is only read. */
    public static Languages ofPage(List<Tongue> all) {
        return ofPage(all, "");
    }

    /** For a page with more in its address than its language: {@code q=bins&}. */
    public static Languages ofPage(List<Tongue> all, String more) {
        return new Languages(all, null, null, more);
    }

    /** Where something is being answered. */
    public static Languages of(List<Tongue> all, String action, @Nullable String form) {
        return new Languages(all, action, form, "");
    }

    /** Whether there is anything to choose. */
    public boolean areSeveral() {
        return all.size() > 1;
    }
}
