package borough.letters;

import borough.web.Choice;
import borough.web.Fault;
import borough.web.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A letter or a notice of a case: what it says, what has been done with it, and what may be. */
public record LetterPage(
        Head head, Words words, May may, Serving serving, List<Line> lines, Sent sent) {

    /** What it is, for which case, where it stands, and the mark of what this page shows. */
    public record Head(
            String title, String reference, String path, Tag state, boolean isNotice, int mark) {
        public String casePath() {
            return "/staff/cases/" + reference;
        }
    }

    /** Whom it is to and what it says, as typed where something must be put right. */
    public record Words(String to, String text) {}

    /** What this person may do with it now. */
    public record May(
            boolean change, boolean approve, boolean reopen, boolean post, boolean serve) {}

    /** How it is served: the ways there are, and what was typed. */
    public record Serving(
            List<Choice> ways, String day, String month, String year, String to, String by) {}

    /** Something done with it. */
    public record Line(Instant at, String says) {}

    /** What was done just now, and what must be put right. */
    public record Sent(@Nullable String told, List<Fault> faults) {
        public @Nullable String error(String field) {
            return faults.stream()
                    .filter(it -> it.field().equals(field))
                    .map(Fault::says)
                    .findFirst()
                    .orElse(null);
        }
    }
}
