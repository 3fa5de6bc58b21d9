package borough.retention;

import borough.web.Fault;
import borough.web.Grid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What will be erased, what was, and what is held. */
public record RetentionPage(
        Grid going, List<Held> held, Grid erased, Typed typed, List<Fault> faults, boolean isDone) {

    /** A case on hold, in words; it is lifted by its number, but not by who placed it. */
    public record Held(
            String id,
            String reference,
            String reason,
            String by,
            String review,
            boolean isLate,
            boolean mayLift) {}

    /** What was typed to place a hold. */
    public record Typed(String reference, String reason, String review) {}

    /** What is wrong with a field; null where nothing is. */
    public @Nullable String fault(String field) {
        return faults.stream()
                .filter(it -> it.field().equals(field))
                .map(Fault::says)
                .findFirst()
                .orElse(null);
    }
}
