package borough.replies;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers that wait for an adviser to say which case they are about, the oldest first. */
public record RepliesPage(
        List<Line> waiting, @Nullable String nextHref, boolean isFirst, @Nullable String told) {
    /** One of them. */
    public record Line(
            Instant at, String channel, String from, String text, String why, String href) {}
}
