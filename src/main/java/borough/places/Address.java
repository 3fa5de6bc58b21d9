package borough.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address in the parts of BS 7666. What is within a building (flat) comes before the building's
 * own name or number; a building named as its street is said once.
 */
public record Address(
        @Nullable String organisation,
        @Nullable String flat,
        @Nullable String building,
        @Nullable Integer number,
        @Nullable String suffix,
        String street,
        @Nullable String locality,
        String town,
        String postcode) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Comparator<@Nullable String> TEXT =
            Comparator.nullsFirst(Comparator.naturalOrder());

    /** By street, then number, suffix, building and flat, each counted as people count. */
    public static final Comparator<Address> AS_WALKED =
            Comparator.comparing(Address::street)
                    .thenComparing(Address::number, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Address::suffix, TEXT)
                    .thenComparing(Address::building, TEXT)
                    .thenComparingInt(Address::flatNumber)
                    .thenComparing(Address::flat, TEXT);

    /** A house in a street. */
    public static Address house(int number, String street, String town, String postcode) {
        return new Address(null, null, null, number, null, street, null, town, postcode);
    }

    /** The whole address on one line. */
    public String label() {
        var parts = new ArrayList<String>();
        addTo(parts, flat);
        addTo(parts, organisation);
        addBuildingAndStreet(parts);
        addTo(parts, locality);
        addTo(parts, town);
        addTo(parts, postcode);
        return String.join(", ", parts);
    }

    /** What neighbours would say: no organisation, no town. */
    public String brief() {
        var parts = new ArrayList<String>();
        addTo(parts, flat);
        addBuildingAndStreet(parts);
        addTo(parts, postcode);
        return String.join(", ", parts);
    }

    /** Only where in the street, with nothing after the street's name. */
    public String firstLine() {
        var parts = new ArrayList<String>();
        addTo(parts, flat);
        addBuildingAndStreet(parts);
        return String.join(", ", parts);
    }

    /** The first number in the flat's name, so that Flat 10 follows Flat 9; 0 where it has none. */
    int flatNumber() {
        var digits = DIGITS.matcher(flat == null ? "" : flat);
        return digits.find() && digits.group().length() < 9 ? Integer.parseInt(digits.group()) : 0;
    }

    private void addBuildingAndStreet(List<String> parts) {
        if (building != null && !building.equals(street)) {
            parts.add(building);
        }
        parts.add(number == null ? street : number + (suffix == null ? "" : suffix) + " " + street);
    }

    private static void addTo(List<String> parts, @Nullable String part) {
        if (part != null && !part.isBlank()) {
            parts.add(part);
        }
    }
}
