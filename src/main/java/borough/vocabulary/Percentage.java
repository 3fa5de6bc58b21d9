package borough.vocabulary;

import borough.values.Money;

/** So many in a hundred. */
public record Percentage(int percent) implements Comparable<Percentage> {
    /** That share of a sum, a half penny counted as a whole one. */
    public Money of(Money whole) {
        return new Money(
                Math.floorDiv(
                        Math.addExact(Math.multiplyExact(whole.pence(), percent), 50L), 100L));
    }

    @Override
    public int compareTo(Percentage other) {
        return Integer.compare(percent, other.percent);
    }

    @Override
    public String toString() {
        return percent + "%";
    }
}
