package borough.entrydesk;

import borough.web.Choice;
import borough.web.Grid;
import borough.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A register as staff see it: what is sought, what was found, and what may be done.
 *
 * @param warning what is wrong with its file; null where nothing is
 * @param lists the lists of which a place may be offered, with how many wait; none elsewhere
 */
public record EntriesPage(
        String title,
        String about,
        String path,
        Sought sought,
        Grid grid,
        Ways ways,
        List<Choice> lists,
        @Nullable String warning,
        @Nullable String told) {

    /** What is sought, and which states may be. */
    public record Sought(String words, List<Choice> states) {}

    /** Where to go on from here; null where somebody may not, or there is no more. */
    public record Ways(@Nullable Link next, @Nullable Link add, Link csv, @Nullable Link open) {}
}
