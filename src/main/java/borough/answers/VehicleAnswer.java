package borough.answers;

import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import borough.vocabulary.Type;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The registration number of a vehicle, of any style that the DVLA has given out. */
final class VehicleAnswer extends OneField {
    private static final int TYPED_MAX = 20;
    private static final Pattern[] STYLES = {
        // Since 2001: neither half has an I or a Q; the second has no Z first in Great Britain.
        Pattern.compile("([A-HJ-PR-Z][A-HJ-PR-Y][0-9]{2})([A-HJ-PR-Z]{3})"),
        // 1983 to 2001, with Q for kits.
        Pattern.compile("([A-HJ-NP-TV-YQ][0-9]{1,3})([A-Z]{3})"),
        // 1963 to 1983.
        Pattern.compile("([A-Z]{3})([0-9]{1,3}[A-HJ-NP-TV-Y])"),
        // Before, and Northern Ireland still.
        Pattern.compile("([A-Z]{1,3})([0-9]{1,4})"),
        Pattern.compile("([0-9]{1,4})([A-Z]{1,3})"),
        // Diplomats and armed forces.
        Pattern.compile("([0-9]{3}[DX])([0-9]{3})"),
        Pattern.compile("([0-9]{2}[A-Z]{2})([0-9]{2})"),
    };

    VehicleAnswer() {
        super("vehicle", "The registration number of a UK vehicle.", "AB12 CDE", Type.TEXT);
    }

    @Override
    Object sound(Asking asking, String said) {
        return read(said)
                .orElseThrow(() -> new NotSound("Enter a registration number, like AB12 CDE"));
    }

    private static Optional<String> read(String said) {
        if (said.length() > TYPED_MAX) {
            return Optional.empty();
        }
        var plain = said.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return Stream.of(STYLES)
                .map(style -> style.matcher(plain))
                .filter(Matcher::matches)
                .map(halves -> halves.group(1) + " " + halves.group(2))
                .findFirst();
    }

    @Override
    String missing(Asking asking) {
        return "Enter a registration number";
    }
}
