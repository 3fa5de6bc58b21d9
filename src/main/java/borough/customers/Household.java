package borough.customers;

import borough.values.Uprn;
import java.util.UUID;

/** People who live together at one property. */
public record Household(UUID id, Uprn uprn) {}
