package borough.accounts;

import borough.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the account's home page, by the capability that knows it, in the language of the page.
 *
 * @param order parts of small order stand first
 * @param title what stands above it, such as "Your bins"
 * @param says what stands there where there are no lines; may be empty beside lines
 * @param more where all of it stands
 */
public record HomePart(
        int order, String title, String says, List<Line> lines, @Nullable Link more) {
    public HomePart {
        lines = List.copyOf(lines);
    }

    /**
     * One thing in it.
     *
     * @param says beside the title, such as when or how far
     * @param href where it stands; empty where it has no page
     * @param needsYou whether it waits for the resident: then it stands at the top too
     */
    public record Line(String title, String says, String href, boolean needsYou) {
        public Line(String title, String says) {
            this(title, says, "", false);
        }
    }
}
