package borough.vocabulary;

/** A length on the ground, in whole metres. */
public record Distance(long metres) implements Comparable<Distance> {
    @Override
    public int compareTo(Distance other) {
        return Long.compare(metres, other.metres);
    }

    @Override
    public String toString() {
        return metres + (metres == 1 ? " metre" : " metres");
    }
}
