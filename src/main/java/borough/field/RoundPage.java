package borough.field;

import borough.web.Job;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Today's jobs on a round, in the order the lorry meets them.
 *
 * @param mark what tells whether the list has changed since it was drawn
 * @param changed what came since this tablet last looked; null for nothing
 * @param finished when the crew said that it has finished; null while it has not
 */
public record RoundPage(
        String round,
        String day,
        @Nullable Job next,
        List<Job> then,
        List<Job> ended,
        String mark,
        @Nullable String changed,
        @Nullable String finished,
        String href,
        boolean mayPress,
        String saved,
        String light) {
    public int left() {
        return (next == null ? 0 : 1) + then.size();
    }

    public int done() {
        return ended.size();
    }

    public int all() {
        return left() + done();
    }
}
