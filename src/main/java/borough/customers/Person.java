package borough.customers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person, however many services know them. Somebody with one name alone has it as their family
 * name, and no given name.
 */
public record Person(
        CustomerId id, String givenName, String familyName, @Nullable LocalDate bornOn) {
    public String name() {
        return (givenName + " " + familyName).strip();
    }
}
