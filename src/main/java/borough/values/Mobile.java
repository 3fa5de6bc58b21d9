package borough.values;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers that take texts, in the one form by which they are the same: {@code +447700900123}. */
public final class Mobile {
    private static final Pattern BETWEEN = Pattern.compile("[\\s().\\-\\u2010-\\u2015]");
    private static final Pattern NOUGHT_AFTER_COUNTRY = Pattern.compile("^(\\+44)0");
    // 070 are numbers that forward and 076 pagers, but for the Isle of Man's mobiles.
    private static final Pattern UK_MOBILE =
            Pattern.compile("\\+447([1-57-9][0-9]{8}|624[0-9]{6})");
    private static final Pattern ABROAD = Pattern.compile("\\+(?!44)[1-9][0-9]{7,14}");

    private Mobile() {}

    /** Whether it is one in that form. */
    public static boolean isPlain(String text) {
        return UK_MOBILE.matcher(text).matches() || ABROAD.matcher(text).matches();
    }

    /** Reads a number as people write it; empty where it is none that takes texts. */
    public static Optional<String> plain(String written) {
        var digits = BETWEEN.matcher(written).replaceAll("");
        if (digits.startsWith("00")) {
            digits = "+" + digits.substring(2);
        } else if (digits.startsWith("0")) {
            digits = "+44" + digits.substring(1);
        } else if (digits.startsWith("44")) {
            digits = "+" + digits;
        }
        return Optional.of(NOUGHT_AFTER_COUNTRY.matcher(digits).replaceAll("$1"))
                .filter(Mobile::isPlain);
    }
}
