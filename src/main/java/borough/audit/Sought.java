package borough.audit;

import borough.data.Cursor;
import java.time.Instant;
import java.util.Optional;

/**
 * Which entries are wanted: all, or those of one person, about one thing, of one kind.
 *
 * @param who their whole name, in any case
 * @param aboutId the reference, number or name of what it is about
 * @param from no earlier than this
 * @param before the place in the list to go on from; also no later than this
 */
public record Sought(
        Optional<String> who,
        Optional<NewEntry.Kind> kind,
        Optional<String> aboutId,
        Instant from,
        Cursor before) {
    /** Everything, the newest first. */
    public static final Sought ALL =
            new Sought(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Instant.EPOCH,
                    Cursor.NEWEST);

    public static Sought by(String who) {
        return new Sought(
                Optional.of(who), Optional.empty(), Optional.empty(), Instant.EPOCH, Cursor.NEWEST);
    }

    public static Sought about(String id) {
        return new Sought(
                Optional.empty(), Optional.empty(), Optional.of(id), Instant.EPOCH, Cursor.NEWEST);
    }
}
