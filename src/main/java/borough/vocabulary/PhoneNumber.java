package borough.vocabulary;

/** Reads a phone number as people write it. */
final class PhoneNumber {
    private static final String LIKE =
            "Enter a phone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192";

    private PhoneNumber() {}

    /** The digits alone, with a plus sign before a country; a UK number begins with 0. */
    static String read(String said) {
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
        if (!digits.matches("0[0-9]{9,10}|\\+[1-9][0-9]{7,14}")) {
            throw new PlainAnswers.NotSound(LIKE);
        }
        return digits;
    }

    /** A UK number in two parts, as people read it aloud; any other as it is. */
    static String spaced(String digits) {
        return digits.matches("0[0-9]{10}")
                ? digits.substring(0, 5) + " " + digits.substring(5)
                : digits;
    }
}
