package borough.streets;

import borough.values.Usrn;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A picture that a crew took of a whole street.
 *
 * @param photo the id under which it is kept; one that was deleted since is none
 */
public record StreetPhoto(Usrn street, LocalDate day, String photo, String crew, Instant at) {}
