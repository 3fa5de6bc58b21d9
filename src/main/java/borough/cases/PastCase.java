package borough.cases;

import borough.values.Reference;
import java.time.Instant;
import java.util.List;

/** A case of the past: when it was sent, and what happened of its actions since, in order. */
public record PastCase(Reference reference, Opening opening, Instant sentAt, List<Later> later) {
    public PastCase {
        later = List.copyOf(later);
    }

    /** Something that happened at a moment of the past. */
    public record Later(Instant at, Cases.Happening what) {}
}
