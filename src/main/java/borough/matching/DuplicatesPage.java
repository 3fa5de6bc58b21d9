package borough.matching;

import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One record, those that may be the same, and those that were merged with it. */
public record DuplicatesPage(
        String id,
        Side side,
        List<Other> others,
        List<Merged> merged,
        String action,
        @Nullable String told,
        List<Fault> faults) {
    /** A record that may be the same one. */
    public record Other(String id, Side side, List<String> reasons, @Nullable String proposed) {}

    /** A record that is part of this one. */
    public record Merged(String id, Side side) {}

    /** What is wrong with one field, if anything. */
    public @Nullable String error(String field) {
        return faults.stream()
                .filter(it -> it.field().equals(field))
                .map(Fault::says)
                .findFirst()
                .orElse(null);
    }
}
