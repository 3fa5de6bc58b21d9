package borough.customers;

import borough.values.Uprn;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's time at one property. People of one household there share its id; until is the last
 * day, empty while they stay.
 */
public record Home(
        CustomerId person, Uprn uprn, UUID household, LocalDate since, @Nullable LocalDate until) {}
