package borough.values;

import java.util.Optional;

/** A unique property reference number (BS 7666): up to 12 digits, kept for life, never reused. */
public record Uprn(long number) {
    private static final long LARGEST = 999_999_999_999L;

    public Uprn {
        if (number < 1 || number > LARGEST) {
            throw new IllegalArgumentException("A property number has 1 to 12 digits: " + number);
        }
    }

    /** Reads what a form or an address holds; empty when it is no property number. */
    public static Optional<Uprn> read(String text) {
        var digits = text.strip();
        if (!digits.matches("[0-9]{1,12}") || digits.matches("0+")) {
            return Optional.empty();
        }
        return Optional.of(new Uprn(Long.parseLong(digits)));
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
