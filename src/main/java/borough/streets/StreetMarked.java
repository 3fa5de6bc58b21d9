package borough.streets;

import borough.values.Usrn;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A crew has said something about a whole street.
 *
 * @param marks what it is, in words that council work knows, such as "blocked"
 */
public record StreetMarked(Usrn street, String crew, LocalDate day, String marks, Instant at) {}
