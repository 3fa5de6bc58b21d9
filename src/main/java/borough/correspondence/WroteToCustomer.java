package borough.correspondence;

import borough.values.Reference;
import java.time.Instant;

/** An officer wrote to the customer of a case; {@code number} is its event. */
public record WroteToCustomer(Reference reference, int number, String who, Instant at) {}
