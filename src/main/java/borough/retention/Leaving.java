package borough.retention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a customer can go and what must stay, for who looks.
 *
 * @param record whether what we noted of them, how they are reached and where they lived can go
 * @param cases theirs that who looks may know of
 */
public record Leaving(boolean record, List<OfCase> cases) {
    /**
     * One case.
     *
     * @param goes whether it goes
     * @param why it goes or stays, as a sentence
     * @param until when it goes by itself; null where it goes now, or nobody knows
     */
    public record OfCase(
            String reference, String title, boolean goes, String why, @Nullable LocalDate until) {}

    /** Whether anything at all can go. */
    public boolean isAny() {
        return record || cases.stream().anyMatch(OfCase::goes);
    }
}
