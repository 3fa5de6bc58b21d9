package borough.visits;

import borough.values.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job in the street or at a door. */
public record Visit(
        UUID id,
        Reference caseReference,
        String kind,
        String name,
        Place place,
        String work,
        String notes,
        String crew,
        LocalDate dueOn,
        int order,
        State state,
        @Nullable Outcome outcome) {

    /** How a visit stands; {@link Moves} says what may follow what. */
    public enum State {
        PLANNED,
        STARTED,
        DONE,
        COULD_NOT,
        CANCELLED;

        /** The word kept in the database and read by other systems. */
        public String word() {
            return name().toLowerCase(java.util.Locale.UK);
        }

        static State read(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.UK));
        }
    }

    /**
     * How it ended.
     *
     * @param reason one of the crew's reasons, or why it was cancelled; null for a job done
     * @param by the member of staff; null where a case moved on by itself
     */
    public record Outcome(Instant at, @Nullable String reason, @Nullable UUID by) {}

    /** Whether there is still something to do. */
    public boolean isOpen() {
        return outcome == null;
    }

    public boolean isLateOn(LocalDate day) {
        return isOpen() && dueOn.isBefore(day);
    }
}
