package borough.customers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One person, however many services know them. */
public record Person(
        CustomerId id, String givenName, String familyName, @Nullable LocalDate bornOn) {
    public String name() {
        return givenName + " " + familyName;
    }
}
