package borough.waste;

import borough.values.Uprn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The crew fetches the bins here and puts them back, because nobody at home can. */
public record Assistance(
        Uprn uprn, LocalDate since, @Nullable LocalDate until, String pullOutPoint) {}
