package borough.entries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a register as it stands.
 *
 * @param says what everybody may see, each by its field; the rest is sealed and opened by need
 */
public record Entry(
        UUID id,
        String register,
        String number,
        State state,
        Map<String, String> says,
        Ending ending,
        Standing standing,
        Origin origin) {

    /** How an entry stands. */
    public enum State {
        WAITING,
        OFFERED,
        LIVE,
        SUSPENDED,
        ENDED,
        EXPIRED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State read(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** Whether it is not over. */
        public boolean isOpen() {
            return this != ENDED && this != EXPIRED;
        }
    }

    /** From when until when it holds; when and as what it ended. */
    public record Ending(
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate endedOn,
            @Nullable String endedAs) {}

    /** Since when somebody waits, which list's offer they have and how many they declined. */
    public record Standing(
            Instant since, int declined, @Nullable String offered, int told, int sequence) {}

    /** The case it came from and what its service calls it, where it came from one. */
    public record Origin(
            @Nullable String caseReference,
            @Nullable String effect,
            byte @Nullable [] key,
            byte @Nullable [] sealed) {}

    /** How it stands, in words. */
    public String stands() {
        return switch (state) {
            case WAITING -> "Waiting";
            case OFFERED -> "Offered " + standing.offered();
            case LIVE -> "In force";
            case SUSPENDED -> "Suspended";
            case EXPIRED -> "Expired";
            case ENDED -> "Ended: " + ending.endedAs();
        };
    }

    public boolean isOpen() {
        return state.isOpen();
    }
}
