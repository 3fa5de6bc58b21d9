package borough.customers;

import borough.values.Uprn;
import org.jspecify.annotations.Nullable;

/** A business or other body, and where it is. */
public record Organisation(CustomerId id, String name, @Nullable Uprn uprn) {}
