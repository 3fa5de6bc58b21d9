package borough.benefits;

import borough.values.Uprn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A benefit, or care, that somebody in a home has.
 *
 * @param kind one of those in {@code rules/benefits.yaml}
 * @param until the last day of it; null where no end is known
 */
record Award(Uprn home, String kind, LocalDate from, @Nullable LocalDate until) {
    boolean isOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
