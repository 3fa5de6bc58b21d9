package borough.waste;

import borough.vocabulary.KeptFile;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last collection of one bin at a property, with what the crew recorded.
 *
 * @param due whether the bin was to be emptied the last time its round passed
 * @param streetLog what the crew last marked of the street on that day, such as "blocked"
 * @param nextOn when the bin is emptied next, after today
 */
public record BinCollection(
        String name,
        boolean provided,
        boolean due,
        @Nullable LocalDate dueOn,
        boolean streetDone,
        @Nullable String log,
        @Nullable Instant loggedAt,
        @Nullable KeptFile photo,
        @Nullable String streetLog,
        @Nullable Instant streetLoggedAt,
        @Nullable LocalDate nextOn) {
    static BinCollection notProvided(String name) {
        return new BinCollection(
                name, false, false, null, false, null, null, null, null, null, null);
    }
}
