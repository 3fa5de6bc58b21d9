package borough.customers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's time in a household; until is the last day, empty while they stay. */
public record Membership(
        UUID household, CustomerId person, LocalDate since, @Nullable LocalDate until) {}
