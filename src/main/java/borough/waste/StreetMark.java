package borough.waste;

import borough.values.Usrn;
import java.time.Instant;
import java.time.LocalDate;

/** What a crew marked about a street on its round. */
public record StreetMark(
        Usrn street,
        String round,
        LocalDate collectedOn,
        StreetEvent event,
        Instant at,
        String crew) {}
