package borough.answers;

import borough.places.MapPoint;
import borough.vocabulary.MapPin;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a point is, as maps and phones say it: {@code SK 12345 67890}, {@code 412345, 367890} or
 * {@code 53.2081, -1.8174}.
 */
public final class Coordinates {
    private static final int TYPED_MAX = 60;
    private static final int EASTING_MAX = 700_000;
    private static final int NORTHING_MAX = 1_300_000;
    private static final int SQUARE = 100_000;
    private static final int DIGITS = 5;
    private static final Pattern EARTH =
            Pattern.compile("([0-9]{2}\\.[0-9]{1,15})[°N, ]+(-?[0-9]{1,2}\\.[0-9]{1,15})[°E ]*");
    private static final Pattern METRES = Pattern.compile("([0-9]{1,6})[, ]+([0-9]{1,7})");
    private static final Pattern GRID = Pattern.compile("([A-HJ-Z])([A-HJ-Z])([0-9]{4,10})");

    private Coordinates() {}

    /** Reads one; empty where it is none, or lies outside Great Britain's grid. */
    public static Optional<MapPin> read(String typed) {
        var plain = typed.strip();
        if (plain.length() > TYPED_MAX) {
            return Optional.empty();
        }
        var earth = EARTH.matcher(plain);
        if (earth.matches()) {
            return onEarth(Double.parseDouble(earth.group(1)), Double.parseDouble(earth.group(2)));
        }
        var metres = METRES.matcher(plain);
        if (metres.matches()) {
            return pin(Integer.parseInt(metres.group(1)), Integer.parseInt(metres.group(2)));
        }
        var grid = GRID.matcher(plain.toUpperCase(Locale.ROOT).replace(" ", ""));
        return grid.matches() && grid.group(3).length() % 2 == 0
                ? onGrid(index(grid.group(1)), index(grid.group(2)), grid.group(3))
                : Optional.empty();
    }

    private static Optional<MapPin> onEarth(double latitude, double longitude) {
        if (latitude < 49 || latitude > 61.5 || longitude < -9 || longitude > 2.5) {
            return Optional.empty();
        }
        var point = MapPoint.onEarth(latitude, longitude);
        return pin(point.easting(), point.northing());
    }

    // The grid's letters leave out I; each names a square of 25 in rows from the north-west.
    private static int index(String letter) {
        int place = letter.charAt(0) - 'A';
        return letter.charAt(0) > 'I' ? place - 1 : place;
    }

    // Fewer digits name a larger square, so the point is its middle.
    private static Optional<MapPin> onGrid(int large, int small, String digits) {
        int east = Math.floorMod(large - 2, 5) * 5 + small % 5;
        int north = 19 - large / 5 * 5 - small / 5;
        int half = digits.length() / 2;
        int unit = (int) Math.pow(10, DIGITS - half);
        return pin(
                east * SQUARE + Integer.parseInt(digits.substring(0, half)) * unit + unit / 2,
                north * SQUARE + Integer.parseInt(digits.substring(half)) * unit + unit / 2);
    }

    private static Optional<MapPin> pin(int easting, int northing) {
        return easting >= 0 && easting < EASTING_MAX && northing >= 0 && northing < NORTHING_MAX
                ? Optional.of(new MapPin(easting, northing, null))
                : Optional.empty();
    }

    /** To ten metres: {@code SK 1234 6789}. */
    static String gridReference(Map<?, ?> pin) {
        int easting = number(pin.get("easting"));
        int northing = number(pin.get("northing"));
        int east = easting / SQUARE;
        int north = northing / SQUARE;
        int large = 19 - north - (19 - north) % 5 + (east + 10) / 5;
        int small = (19 - north) * 5 % 25 + east % 5;
        return "%s%s %04d %04d"
                .formatted(
                        letter(large),
                        letter(small),
                        easting % SQUARE / 10,
                        northing % SQUARE / 10);
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    private static char letter(int index) {
        return (char) ('A' + (index > 7 ? index + 1 : index));
    }
}
