package borough.files;

/** Something wrong in a file, where it is, and what would be right. */
public record Fault(Place place, String wrong, String right) {

    /** A line of a file. */
    public record Place(String file, int line) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    @Override
    public String toString() {
        return place + ": " + wrong + "; " + right;
    }
}
