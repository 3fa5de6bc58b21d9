package borough.field;

import borough.web.Job;
import borough.web.StreetCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Today's work on a round, streets and jobs in the order the lorry meets them.
 *
 * @param calledOff jobs that the crew has not yet seen to be called off
 * @param mark what tells whether the list has changed since it was drawn
 * @param changed what came since this tablet last looked; null for nothing
 * @param last the street of which something was said last, so that it is seen and can be put right
 * @param tellsEvery seconds after which its lorry's place is told again; null where it is not
 * @param finished when the crew said that it has finished; null while it has not
 */
public record RoundPage(
        String round,
        String day,
        List<Off> calledOff,
        List<Entry> open,
        List<Entry> ended,
        String mark,
        @Nullable String changed,
        @Nullable StreetCard last,
        @Nullable String finished,
        String href,
        boolean mayPress,
        @Nullable Long tellsEvery,
        String saved,
        String light) {

    /** One stop: a street, or a job. */
    public record Entry(@Nullable StreetCard street, @Nullable Job job) {}

    /** A job that was called off. */
    public record Off(String where, String what, String reference, String how, String action) {}

    public @Nullable Entry next() {
        return open.isEmpty() ? null : open.getFirst();
    }

    public List<Entry> then() {
        return open.isEmpty() ? List.of() : open.subList(1, open.size());
    }

    public int left() {
        return open.size();
    }

    public int done() {
        return ended.size();
    }

    public int all() {
        return left() + done();
    }
}
