package borough.waste;

import borough.vocabulary.KeptFile;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last collection of one bin at a property, with what the crew recorded. */
public record BinCollection(
        String name,
        boolean provided,
        boolean due,
        @Nullable LocalDate dueOn,
        boolean streetDone,
        @Nullable String log,
        @Nullable Instant loggedAt,
        @Nullable KeptFile photo) {
    static BinCollection notProvided(String name) {
        return new BinCollection(name, false, false, null, false, null, null, null);
    }
}
