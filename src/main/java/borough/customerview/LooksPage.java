package borough.customerview;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who looked at what is restricted, newest first, and the records that are. */
public record LooksPage(List<Line> lines, @Nullable String olderHref, List<Restricted> restricted) {
    /** One look: who, at what, and why. */
    public record Line(Instant at, String who, String why, String what, String href) {}

    /** A restricted record, and when somebody must look whether it still must be. */
    public record Restricted(String name, String href, String reviewOn, boolean isOverdue) {}
}
