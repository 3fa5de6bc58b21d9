package borough.search;

import borough.web.Link;
import borough.web.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found for some words, kind by kind.
 *
 * @param told why nothing was looked for; null where something was
 * @param back where a page of one kind leads back to all kinds; null on the page of all
 */
public record SearchPage(
        String asked, @Nullable String told, List<Group> groups, @Nullable Link back) {
    /**
     * What was found of one kind.
     *
     * @param more leads to the rest; null where all are shown
     */
    public record Group(
            String name, String title, List<Found> found, @Nullable Link more, Paging paging) {}

    public boolean isNothing() {
        return groups.isEmpty();
    }
}
