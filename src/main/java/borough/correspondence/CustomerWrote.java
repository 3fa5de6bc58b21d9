package borough.correspondence;

import borough.values.Reference;
import java.time.Instant;

/**
 * Something a customer wrote, or somebody who may be the customer, was kept with a case; {@code
 * number} is its event.
 */
public record CustomerWrote(
        Reference reference, int number, String channel, boolean known, Instant at) {}
