package borough.casebook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A part of a case as lists and pages show it: where it stands, the team it lies with where that is
 * not the case's own, and how it ended.
 */
public record PartAt(
        String part, String stage, Instant since, Holding holding, Optional<Case.Outcome> outcome) {

    /** Whose work it is, by when, and who has taken it; {@code isNew} where it opened just now. */
    public record Holding(
            Optional<String> team, Optional<Instant> dueAt, boolean isNew, Optional<UUID> by) {
        public Holding(Optional<String> team, Optional<Instant> dueAt, boolean isNew) {
            this(team, dueAt, isNew, Optional.empty());
        }
    }

    /** One that goes on keeps its team, unless it changed. */
    PartAt after(PartAt now) {
        var team = now.holding.isNew() ? now.holding.team() : now.holding.team().or(holding::team);
        var held = new Holding(team, now.holding.dueAt(), false);
        return new PartAt(part, now.stage, now.since, held, now.outcome);
    }

    public boolean isOpen() {
        return outcome.isEmpty();
    }
}
