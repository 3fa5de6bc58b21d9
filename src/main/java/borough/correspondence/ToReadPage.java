package borough.correspondence;

import java.time.Instant;
import java.util.List;

/** What waits for an officer to read it, the oldest first. */
public record ToReadPage(List<Item> items, boolean isMore) {

    /** Something on a case that somebody meant for them. */
    public record Item(
            String says, String href, String reference, String title, String where, Instant at) {}
}
