package borough.answers;

import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import borough.vocabulary.Type;
import java.util.Locale;
import java.util.regex.Pattern;

/** An email address that mail can be sent to; whether anybody reads it, only a mail can tell. */
final class EmailAnswer extends OneField {
    private static final int CHARACTERS_MAX = 254;
    private static final Pattern EMAIL =
            Pattern.compile(
                    "([^\\s@<>\"(),:;\\[\\]\\\\.]+(?:\\.[^\\s@<>\"(),:;\\[\\]\\\\.]+)*)"
                            + "@((?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+"
                            + "[a-zA-Z]{2,24})");
    private static final int BEFORE_THE_SIGN_MAX = 64;

    EmailAnswer() {
        super("email", "An email address.", "amina@example.org", Type.EMAIL);
    }

    @Override
    Object sound(Asking asking, String said) {
        return read(said);
    }

    static String read(String said) {
        var email = said.length() <= CHARACTERS_MAX ? EMAIL.matcher(said) : EMAIL.matcher("");
        if (!email.matches() || email.group(1).length() > BEFORE_THE_SIGN_MAX) {
            throw new NotSound(
                    "Enter an email address in the correct format, like name@example.com");
        }
        return TypedText.line(
                email.group(1) + "@" + email.group(2).toLowerCase(Locale.ROOT), CHARACTERS_MAX);
    }

    @Override
    String missing(Asking asking) {
        return "Enter an email address";
    }
}
