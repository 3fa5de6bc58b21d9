package borough.vocabulary;

/** Reads a phone number as people write it, and writes it as they read it aloud. */
public final class PhoneNumber {
    private static final String LIKE =
            "Enter a phone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192";

    // Ofcom's plan: mobiles and 02 and 03 have eleven digits, a few old exchanges and 0800 ten.
    private static final String UK =
            "0(?:1[0-9]{8,9}|2[03489][0-9]{8}|3[0-9]{9}|5[56][0-9]{8}"
                    + "|7[0-9]{9}|8[0-9]{8,9}|9[0-9]{9})";
    private static final int TYPED_MAX = 40;

    private PhoneNumber() {}

    /** The digits alone, with a plus sign before a country; a UK number begins with 0. */
    public static String read(String said) {
        if (said.length() > TYPED_MAX) {
            throw new NotSound(LIKE);
        }
        var digits = said.replaceAll("[\\s().\\-\\u2010-\\u2015]", "");
        if (digits.startsWith("00")) {
            digits = "+" + digits.substring(2);
        }
        if (digits.startsWith("+440")) {
            digits = "+44" + digits.substring(4);
        }
        if (digits.startsWith("+44")) {
            digits = "0" + digits.substring(3);
        }
        if (!digits.matches(UK + "|\\+(?!44)[1-9][0-9]{7,14}")) {
            throw new NotSound(LIKE);
        }
        return digits;
    }

    /** A UK number in two parts, as people read it aloud; any other as it is. */
    public static String spaced(String digits) {
        return digits.matches("0[0-9]{10}")
                ? digits.substring(0, 5) + " " + digits.substring(5)
                : digits;
    }
}
