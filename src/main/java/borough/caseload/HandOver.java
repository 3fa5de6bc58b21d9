package borough.caseload;

import borough.values.Reference;
import java.util.Optional;
import java.util.UUID;

/** What became of one case that was to change hands, and who holds it now. */
public record HandOver(Reference reference, Became became, Optional<UUID> heldBy) {

    /** How it went; only the first two leave the case where it was wanted. */
    public enum Became {
        DONE,
        /** It was so before, perhaps because the same was asked twice. */
        SO_ALREADY,
        SOMEBODY_ELSE_HAS_IT,
        ANOTHER_TEAM_HAS_IT,
        /** The person it was to go to does not share in the work of its team. */
        NOT_WORK_OF_THEIRS,
        /** Only some may see the case, and that person is none of them. */
        NOT_FOR_THEM_TO_SEE,
        ENDED,
        NOT_THERE
    }

    public boolean isAsWanted() {
        return became == Became.DONE || became == Became.SO_ALREADY;
    }
}
