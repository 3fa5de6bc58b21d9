package borough.gazetteer;

import borough.places.PropertyKind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands at a property by its class in the AddressBase classification scheme: R dwellings, C
 * commerce, P parent shells, X both, Z objects of interest, L land, M military, O other.
 */
final class Classes {
    private static final Pattern CODE = Pattern.compile("[A-Z]{1,2}[0-9]{0,2}[A-Z]{0,2}[0-9]{0,2}");

    private Classes() {}

    /** A flat by its class, or by its address where the class only says that it is a dwelling. */
    static PropertyKind kind(@Nullable String classification, boolean isWithin) {
        var code = classification == null ? "" : classification;
        if (code.startsWith("P")) {
            return PropertyKind.BLOCK;
        }
        if (code.startsWith("CE")
                || code.startsWith("CC")
                || code.startsWith("ZW")
                || code.startsWith("RI")) {
            return PropertyKind.COMMUNITY;
        }
        if (code.startsWith("R")
                || code.startsWith("X")
                || code.isEmpty()
                || code.startsWith("U")) {
            return code.equals("RD06") || isWithin ? PropertyKind.FLAT : PropertyKind.HOUSE;
        }
        return PropertyKind.BUSINESS;
    }

    /** Whether it is only a street's own record, which is nobody's address. */
    static boolean isStreetRecord(@Nullable String classification) {
        return classification != null && classification.startsWith("PS");
    }

    static @Nullable String checked(@Nullable String code) {
        if (code != null && !CODE.matcher(code).matches()) {
            throw new Refused("\"" + Rejections.brief(code) + "\" is no class of property");
        }
        return code;
    }
}
