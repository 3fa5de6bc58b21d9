package borough.values;

/** A unique street reference number (BS 7666): up to 8 digits. */
public record Usrn(long number) {
    public Usrn {
        if (number < 1 || number > 99_999_999L) {
            throw new IllegalArgumentException("A street number has 1 to 8 digits: " + number);
        }
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
