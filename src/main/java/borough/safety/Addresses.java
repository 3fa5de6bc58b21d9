package borough.safety;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether two addresses are the same place, as people write them. */
final class Addresses {
    private static final Pattern POSTCODE =
            Pattern.compile("[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}");

    private Addresses() {}

    // A letter to the neighbours' door is one too many: the postcode alone makes it the same.
    static boolean isSame(String own, String address) {
        var postcode = POSTCODE.matcher(own.toUpperCase(Locale.UK));
        return postcode.find()
                ? plain(address).contains(plain(postcode.group()))
                : plain(address).contains(plain(own));
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.UK).replaceAll("[\\s,.]", "");
    }
}
