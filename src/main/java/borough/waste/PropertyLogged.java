package borough.waste;

import borough.values.Uprn;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A crew has logged something of a bin at a property.
 *
 * @param event as crews say it, such as "emptied"
 */
public record PropertyLogged(
        Uprn uprn, String bin, LocalDate collectedOn, String event, Instant at, String crew) {}
