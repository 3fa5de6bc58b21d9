package borough.auditdesk;

import borough.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did what, the latest first, and how it was looked for. */
public record AuditPage(
        String who,
        List<Choice> kinds,
        String about,
        String day,
        @Nullable String fault,
        List<Line> lines,
        @Nullable String older) {

    /**
     * One entry in words.
     *
     * @param said what was said in it, each as "name: value"
     */
    public record Line(String when, String who, String what, Named about, List<String> said) {}

    /** A kind of thing, its name or number, and its page; {@code href} is null for none. */
    public record Named(String kind, String name, @Nullable String href) {}
}
