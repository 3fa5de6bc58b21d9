package borough.accounts;

import borough.values.Uprn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who somebody is, as a check of their identity found it. */
public record Identity(
        String givenNames, String familyName, LocalDate bornOn, @Nullable Uprn home) {
    String name() {
        return (givenNames + " " + familyName).strip();
    }
}
