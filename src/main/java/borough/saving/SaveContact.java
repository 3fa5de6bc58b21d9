package borough.saving;

import borough.messages.Channel;
import borough.messages.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the link to a saved journey is sent: a mobile number or an email address. */
record SaveContact(Channel channel, String address) {
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]{1,180}\\.[^\\s@<>,;:\".]{2,60}");
    private static final int DIGITS = 4;

    /** Reads what somebody typed; empty where it is neither. */
    static Optional<SaveContact> read(String typed) {
        var plain = typed.strip();
        return EMAIL.matcher(plain).matches()
                ? Optional.of(new SaveContact(Channel.EMAIL, plain))
                : PhoneNumber.read(plain).map(it -> new SaveContact(Channel.TEXT, it.text()));
    }

    boolean isEmail() {
        return channel == Channel.EMAIL;
    }

    /** Whether this is what only they know to whom the link was sent. */
    boolean isKnownBy(String proof) {
        var plain = proof.strip();
        return isEmail()
                ? plain.toLowerCase(Locale.UK).equals(address.toLowerCase(Locale.UK))
                : plain.replaceAll("\\s", "").equals(address.substring(address.length() - DIGITS));
    }
}
