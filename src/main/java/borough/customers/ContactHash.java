package borough.customers;

import borough.data.Sealing;
import borough.values.Mobile;
import org.springframework.stereotype.Component;

/** The keyed hash by which a number or an address is found: the same that messages keep. */
@Component
class ContactHash {
    private final Sealing sealing;

    ContactHash(Sealing sealing) {
        this.sealing = sealing;
    }

    String of(String written) {
        var plain = Mobile.plain(written).orElseGet(() -> landline(written.strip()));
        return sealing.fingerprint("contact", plain);
    }

    // A number that takes no texts is the same with and without spaces and the country.
    private static String landline(String written) {
        var digits = written.replaceAll("[\\s().\\-\\u2010-\\u2015]", "");
        return digits.matches("\\+?[0-9]{6,15}")
                ? digits.replaceFirst("^(\\+44|0044)0?", "0")
                : written;
    }
}
