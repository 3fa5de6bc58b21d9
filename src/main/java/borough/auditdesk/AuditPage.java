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
    public record Line(String when, String who, String what, String about, List<String> said) {}
}
