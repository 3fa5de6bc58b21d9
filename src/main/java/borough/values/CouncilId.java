package borough.values;

/** One council on this database; 1 or more, given when the council is made and never reused. */
public record CouncilId(int number) {
    public CouncilId {
        if (number < 1) {
            throw new IllegalArgumentException("A council's number is 1 or more, not " + number);
        }
    }

    @Override
    public String toString() {
        return "council " + number;
    }
}
