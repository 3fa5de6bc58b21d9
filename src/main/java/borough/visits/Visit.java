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
        @Nullable Outcome outcome,
        Plan plan) {
    /** What a job for a street is called that is the street itself. */
    public static final String WHOLE_STREET = "whole street";

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
     * @param reason one of what its kind lets crews say, or why it was cancelled; null for a job
     *     that can be done in one way only
     * @param by the member of staff; null where a case moved on by itself
     * @param note what the crew added; kept sealed
     * @param photo where its photo is kept; empty where there is none
     */
    public record Outcome(
            Instant at, @Nullable String reason, @Nullable UUID by, String note, String photo) {}

    /**
     * How it is planned.
     *
     * @param under the one job for its street that stands for it
     * @param listedAt when it came to the list it is on, if it was moved there
     * @param warnedAt when its crew said that it has read the warnings
     * @param offSeenAt when its crew said that it has seen that the job was called off
     */
    public record Plan(
            NewVisit.Asked asked,
            @Nullable UUID under,
            Instant addedAt,
            @Nullable Instant listedAt,
            @Nullable Instant warnedAt,
            @Nullable Instant offSeenAt) {}

    /** Whether there is still something to do. */
    public boolean isOpen() {
        return outcome == null;
    }

    /** Whether a street's job is the street itself, not only the jobs that it stands for. */
    public boolean isWholeStreet() {
        return kind.equals(Saying.STREET_RETURN) && name.equals(WHOLE_STREET);
    }

    /** Whether it was called off from a list of this day, and its crew has not seen that yet. */
    public boolean isOffUnseen(LocalDate day) {
        return state == State.CANCELLED && plan.offSeenAt() == null && !dueOn.isAfter(day);
    }

    public boolean isLateOn(LocalDate day) {
        return isOpen() && dueOn.isBefore(day);
    }

    /** Whether a case asked for it, and waits for what becomes of it. */
    public boolean isForCase() {
        return plan.asked().by() != null;
    }

    /** Whether it came to its list after this moment. */
    public boolean isNewSince(Instant moment) {
        var listed = plan.listedAt();
        return (listed == null ? plan.addedAt() : listed).isAfter(moment);
    }

    Visit became(State now, @Nullable Outcome how) {
        return new Visit(
                id,
                caseReference,
                kind,
                name,
                place,
                work,
                notes,
                crew,
                dueOn,
                order,
                now,
                how,
                plan);
    }
}
