package borough.bulky;

import borough.values.Money;
import borough.vocabulary.Percentage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a collection costs, from a day on.
 *
 * @param firstItems how many things the first price is for
 * @param takeOff what those on a benefit that lowers it pay less
 * @param timesYearly how often in a year, from April on, they do
 * @param source who decided this, and when
 * @param reusePartner who takes for nothing what is still good; null where nobody does
 */
record Charges(
        LocalDate since,
        long firstItems,
        Money first,
        Money eachMore,
        Percentage takeOff,
        long timesYearly,
        String source,
        @Nullable String reusePartner) {

    /** The price of so many things. */
    Money of(long things, boolean lowered) {
        var more = Math.max(0, things - firstItems);
        var whole = first.plus(eachMore.times(more));
        return lowered ? whole.minus(takeOff.of(whole)) : whole;
    }
}
