package borough.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** An amount in whole pence; may be below nought for a credit. Sums that overflow throw. */
public record Money(long pence) implements Comparable<Money> {
    public static final Money NOTHING = new Money(0);

    public static Money pounds(long pounds) {
        return new Money(Math.multiplyExact(pounds, 100));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(pence, other.pence));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(pence, other.pence));
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(pence, count));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }

    /** As people write it: £45.00, or -£3.20. */
    @Override
    public String toString() {
        var pounds =
                BigDecimal.valueOf(pence).movePointLeft(2).setScale(2, RoundingMode.UNNECESSARY);
        return (pence < 0 ? "-£" : "£") + String.format(Locale.UK, "%,.2f", pounds.abs());
    }
}
