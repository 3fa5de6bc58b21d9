package borough.messages;

import borough.values.Mobile;
import java.util.Optional;

/** A number that can be sent a text, as {@code +447700900123}. */
public record PhoneNumber(String text) {
    public PhoneNumber {
        if (!Mobile.isPlain(text)) {
            throw new IllegalArgumentException("Not a number that takes texts");
        }
    }

    /** Reads a number as people write it; empty where it is none that takes texts. */
    public static Optional<PhoneNumber> read(String written) {
        return Mobile.plain(written).map(PhoneNumber::new);
    }

    @Override
    public String toString() {
        return text;
    }
}
