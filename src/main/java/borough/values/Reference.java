package borough.values;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What a customer reads aloud to find a case: nine letters and digits in threes, such as {@code
 * 4K7-QXD-9RM}. Nothing in it is easily misheard or misread, and the last is a check character that
 * finds any one wrong character and any two neighbours swapped.
 */
public record Reference(String text) {
    private static final String ALPHABET = "23456789CDFGHJKMPQRTVWX";
    private static final int LENGTH = 9;
    private static final long COUNT = 78_310_985_281L;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Takes the nine characters without dashes; throws where they are not a reference. */
    public Reference {
        if (!isSound(text)) {
            throw new IllegalArgumentException("Not a reference: " + text);
        }
    }

    /** A new one, drawn from 78 thousand million. */
    public static Reference draw() {
        var drawn = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH - 1; i++) {
            drawn.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Reference(drawn.append(checkCharacter(drawn)).toString());
    }

    /** The one with this number, of as many as there are; another number is another reference. */
    public static Reference numbered(long number) {
        var left = Math.floorMod(number, COUNT);
        var written = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH - 1; i++) {
            written.append(ALPHABET.charAt((int) (left % ALPHABET.length())));
            left /= ALPHABET.length();
        }
        return new Reference(written.append(checkCharacter(written)).toString());
    }

    /** Reads what a person typed, in any case, with spaces or dashes; empty when it is none. */
    public static Optional<Reference> read(String typed) {
        var plain = typed.toUpperCase(Locale.UK).replaceAll("[\\s-]", "");
        return isSound(plain) ? Optional.of(new Reference(plain)) : Optional.empty();
    }

    private static boolean isSound(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && text.charAt(LENGTH - 1) == checkCharacter(text);
    }

    // A weighted sum over a prime: every weight differs and none is a multiple of 23.
    private static char checkCharacter(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (i + 2) * ALPHABET.indexOf(text.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    /** In threes, to read aloud and to print. */
    @Override
    public String toString() {
        return text.substring(0, 3) + "-" + text.substring(3, 6) + "-" + text.substring(6);
    }
}
