package borough.subjectaccess;

import borough.web.Choice;
import borough.web.Fault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request for all we hold.
 *
 * @param identity how we know who asks; null while nobody made sure
 * @param keptBack how many cases they may see once they say why
 */
public record RequestPage(
        String name,
        String back,
        String path,
        Clock clock,
        @Nullable String identity,
        int keptBack,
        List<Package> packages,
        List<Choice> ways,
        @Nullable Fault fault) {

    /** When it came and is due; {@code longerTo} is null where the time can't be made longer. */
    public record Clock(
            Instant cameAt,
            LocalDate dueOn,
            boolean isLate,
            @Nullable String longer,
            @Nullable LocalDate longerTo,
            @Nullable Instant closedAt) {}

    /** What was gathered by somebody. */
    public record Package(
            String href,
            String by,
            Instant at,
            String state,
            String sentBack,
            @Nullable Instant releasedAt) {}

    public List<Fault> faults() {
        return fault == null ? List.of() : List.of(fault);
    }

    public @Nullable String fault(String field) {
        return fault == null || !fault.field().equals(field) ? null : fault.says();
    }
}
