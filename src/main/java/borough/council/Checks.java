package borough.council;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What is wrong with what an administrator typed, one mistake a field. */
final class Checks {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_SLUG = 40;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),:;\\\\]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final List<Changed.Mistake> mistakes = new ArrayList<>();

    static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    /** A short name made from a name: {@code waste-supervisors}. */
    static String slug(String name) {
        var plain =
                Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.UK)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        return plain.length() > LONGEST_SLUG ? plain.substring(0, LONGEST_SLUG) : plain;
    }

    Checks name(String field, String text) {
        refuseIf(text.isBlank(), field, "Enter the " + field);
        refuseIf(
                text.length() > LONGEST_NAME,
                field,
                "Use " + LONGEST_NAME + " characters or fewer");
        refuseIf(
                text.chars().anyMatch(Character::isISOControl),
                field,
                "Use plain letters on one line");
        return refuseIf(slug(text).isEmpty(), field, "Use some letters or digits");
    }

    Checks email(String field, String text) {
        return refuseIf(
                !isEmail(text.strip()), field, "Enter an email address, like name@council.gov.uk");
    }

    Checks refuseIf(boolean isWrong, String field, String says) {
        if (isWrong && mistakes.stream().noneMatch(it -> it.field().equals(field))) {
            mistakes.add(new Changed.Mistake(field, says));
        }
        return this;
    }

    Changed orElse(Supplier<Changed> change) {
        return mistakes.isEmpty() ? change.get() : new Changed.Refused(List.copyOf(mistakes));
    }
}
