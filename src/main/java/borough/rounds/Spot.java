package borough.rounds;

import borough.values.Uprn;
import borough.values.Usrn;
import org.jspecify.annotations.Nullable;

/** Where a job is, as far as it is known: the property, its street, and its ward. */
public record Spot(@Nullable Uprn property, @Nullable Usrn street, @Nullable String ward) {
    public static final Spot UNKNOWN = new Spot(null, null, null);
}
