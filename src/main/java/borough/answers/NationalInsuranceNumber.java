package borough.answers;

import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import borough.vocabulary.Type;
import java.util.Locale;
import java.util.regex.Pattern;

/** A national insurance number, by HMRC's rules of which letters it may begin with. */
final class NationalInsuranceNumber extends OneField {
    private static final int TYPED_MAX = 30;
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?!BG|GB|KN|NK|NT|TN|ZZ)"
                            + "[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}[A-D]");

    NationalInsuranceNumber() {
        super(
                "national insurance number",
                "A person's national insurance number.",
                "AB 12 34 56 C",
                Type.TEXT);
    }

    @Override
    Object sound(Asking asking, String said) {
        var plain =
                said.length() > TYPED_MAX
                        ? ""
                        : said.toUpperCase(Locale.ROOT).replaceAll("[\\s.-]", "");
        if (!NUMBER.matcher(plain).matches()) {
            throw new NotSound(
                    "Enter a National Insurance number in the correct format, like QQ 12 34 56 C");
        }
        return plain;
    }

    @Override
    String missing(Asking asking) {
        return "Enter a National Insurance number";
    }

    /** In pairs, as it stands on letters and cards. */
    @Override
    public String shown(String words) {
        return words.replaceAll("(?<=^(?:.{2}){1,4})(?=.)", " ").strip();
    }
}
