package borough.visits;

import borough.visits.Visit.State;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a visit.
 *
 * @param reason one of what its kind lets crews say; null where there is one way to be done only
 * @param note what they add, kept sealed; empty for nothing
 * @param photo where a photo is kept; empty for none
 * @param seen on whose list and for which day they saw it; null where it does not matter
 */
public record Said(
        State to,
        @Nullable String reason,
        String note,
        String photo,
        @Nullable Seen seen,
        @Nullable UUID by) {

    /** On which list a job stood when somebody looked. */
    public record Seen(String crew, LocalDate day) {}

    static Said plainly(State to, @Nullable String reason, @Nullable UUID by) {
        return new Said(to, reason, "", "", null, by);
    }
}
