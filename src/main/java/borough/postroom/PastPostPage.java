package borough.postroom;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that people were told, newest first, that of the past too. */
public record PastPostPage(List<Line> told, @Nullable String olderHref, boolean isFirst) {
    /** One message, how far it has come, and what held it up. */
    public record Line(
            Instant at, String how, String reference, String text, String state, String problem) {}
}
