package borough.replies;

import borough.web.Fault;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One answer that waits, and the two things an adviser may do with it. */
public record ReplyPage(
        Instant at,
        String channel,
        String from,
        String text,
        String why,
        String action,
        Typed typed,
        List<Fault> faults) {

    /** What was typed so far. */
    public record Typed(String reference, String reason) {
        static final Typed NOTHING = new Typed("", "");
    }

    /** What is wrong with one field, if anything. */
    public @Nullable String error(String field) {
        return faults.stream()
                .filter(it -> it.field().equals(field))
                .map(Fault::says)
                .findFirst()
                .orElse(null);
    }
}
