package borough.gazetteer;

import borough.places.Address;
import borough.values.Postcode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address made of the parts that a file says, in the case people write. */
final class AddressParts {
    private static final Pattern NUMBER =
            Pattern.compile("([0-9]{1,5})([A-Za-z]{0,2}(?:-[0-9]{1,5}[A-Za-z]{0,2})?)");

    @Nullable String organisation;
    @Nullable String flat;
    @Nullable String building;
    @Nullable Integer number;
    @Nullable String suffix;
    @Nullable String street;
    @Nullable String locality;
    @Nullable String town;
    @Nullable String postcode;

    /** A number as one word, such as 14, 14A or 2-6. What is none is a building's name. */
    AddressParts numbered(@Nullable String said) {
        if (said != null) {
            var parts = NUMBER.matcher(said);
            if (parts.matches() && number == null) {
                number = Integer.valueOf(parts.group(1));
                suffix = parts.group(2).isEmpty() ? null : parts.group(2);
            } else {
                building = building == null ? said : said + ", " + building;
            }
        }
        return this;
    }

    /** The parts of a primary name as BS 7666 has them. */
    AddressParts primary(Row row) {
        building = row.text("PAO_TEXT");
        return numbered(range(row, "PAO"));
    }

    /** The parts of a secondary name; a bare number is a flat's, or a unit's of a business. */
    AddressParts secondary(Row row, boolean isHome) {
        var text = row.text("SAO_TEXT");
        var range = range(row, "SAO");
        if (range != null) {
            flat = text == null ? (isHome ? "FLAT " : "UNIT ") + range : text + " " + range;
        } else {
            flat = text;
        }
        return this;
    }

    private static @Nullable String range(Row row, String of) {
        var start = row.text(of + "_START_NUMBER");
        if (start == null) {
            return null;
        }
        var end = row.text(of + "_END_NUMBER");
        return start
                + orEmpty(row.text(of + "_START_SUFFIX"))
                + (end == null ? "" : "-" + end + orEmpty(row.text(of + "_END_SUFFIX")));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Throws {@link Refused} where nothing says in which street or place it is. */
    Address address() {
        var where = street == null ? locality : street;
        var place = town == null ? locality : town;
        if (where == null && place == null) {
            throw new Refused("it names no street, place or town");
        }
        if (number == null && building == null && flat == null && organisation == null) {
            throw new Refused("it has no number and no name");
        }
        return new Address(
                Casing.plain(organisation),
                Casing.plain(flat),
                Casing.plain(building),
                number,
                suffix,
                orEmpty(Casing.plain(where == null ? place : where)),
                street == null || locality == null || locality.equals(place)
                        ? null
                        : Casing.plain(locality),
                orEmpty(Casing.plain(place)),
                checkedPostcode());
    }

    // Land, and buildings that get no post, have none.
    private String checkedPostcode() {
        var given = postcode;
        if (given == null) {
            return "";
        }
        return Postcode.read(given)
                .orElseThrow(
                        () -> new Refused("\"" + Rejections.brief(given) + "\" is no postcode"));
    }

    /** Parts that say something, joined. */
    static @Nullable String joined(@Nullable String... parts) {
        List<String> said = new ArrayList<>();
        for (var part : parts) {
            if (part != null) {
                said.add(part);
            }
        }
        return said.isEmpty() ? null : String.join(", ", said);
    }
}
