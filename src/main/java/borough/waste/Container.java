package borough.waste;

import borough.values.Uprn;
import borough.values.Usrn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A bin we provide at a property, and the round that empties it. */
public record Container(
        Uprn uprn,
        Usrn street,
        String name,
        String round,
        Schedule schedule,
        int litres,
        int count,
        boolean communal,
        @Nullable LocalDate paidUntil) {}
