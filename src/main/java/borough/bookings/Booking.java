package borough.bookings;

import borough.values.Reference;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time that a case has, or had, in a diary.
 *
 * @param effect what the case's service calls it, and the part that asked, if one did
 * @param action the word by which it was asked for, which hears what becomes of it
 * @param sequence how often its time was changed or it was given back
 */
public record Booking(
        UUID id,
        Reference caseReference,
        String effect,
        String action,
        Time time,
        State state,
        Known known,
        int sequence) {

    /** Where in a diary it stands; whole points of the diary, 1 or more. */
    public record Time(
            String diary, String doing, Instant from, Instant until, String resource, int points) {}

    /** What was noted of it, and when it was last changed. */
    public record Known(
            @Nullable Instant heldUntil,
            @Nullable Instant arrivedAt,
            @Nullable Integer minutesLate,
            Instant changedAt) {}

    /** How it stands. */
    public enum State {
        HELD,
        BOOKED,
        ATTENDED,
        MISSED,
        SERVED,
        RELEASED,
        LOST;

        String word() {
            return name().toLowerCase(java.util.Locale.UK);
        }

        static State read(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.UK));
        }
    }

    /** Whether its place is still kept for it, and nobody has come or stayed away. */
    public boolean isLive() {
        return state == State.HELD || state == State.BOOKED;
    }
}
