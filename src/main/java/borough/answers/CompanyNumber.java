package borough.answers;

import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import borough.vocabulary.Type;
import java.util.Locale;
import java.util.regex.Pattern;

/** A number from the register of companies. */
final class CompanyNumber extends OneField {
    private static final int TYPED_MAX = 20;
    private static final int DIGITS = 8;

    // The registers that Companies House keeps, by their letters.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[0-9]{8}|R[0-9]{7}"
                            + "|(?:AC|CE|CS|FC|GE|GN|GS|IC|IP|LP|NA|NC|NF|NI|NL|NO|NP|NR|NZ|OC|OE"
                            + "|PC|RC|RS|SA|SC|SE|SF|SG|SI|SL|SO|SP|SR|SZ|ZC)[0-9]{6}"
                            + "|(?:IP|SP|RS|NP)[0-9]{5}R");

    CompanyNumber() {
        super(
                "company number",
                "A company's number at Companies House, kept with its noughts.",
                "01234567",
                Type.TEXT);
    }

    @Override
    Object sound(Asking asking, String said) {
        var plain =
                said.length() > TYPED_MAX
                        ? ""
                        : said.toUpperCase(Locale.ROOT).replaceAll("[\\s.-]", "");
        // People leave out the noughts in front.
        var whole =
                plain.matches("[0-9]{5,8}") ? "0".repeat(DIGITS - plain.length()) + plain : plain;
        if (!NUMBER.matcher(whole).matches()) {
            throw new NotSound("Enter a company number, like 01234567 or SC123456");
        }
        return whole;
    }

    @Override
    String missing(Asking asking) {
        return "Enter a company number";
    }
}
