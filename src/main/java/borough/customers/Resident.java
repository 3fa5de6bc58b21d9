package borough.customers;

import borough.values.Uprn;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person at home: where, with whom, and since when. */
public record Resident(
        Person person, Uprn home, UUID household, LocalDate since, @Nullable LocalDate until) {}
