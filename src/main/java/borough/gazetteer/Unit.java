package borough.gazetteer;

import borough.places.Address;
import borough.places.Incoming;
import borough.places.OtherName;
import borough.places.Property;
import borough.values.Uprn;
import borough.values.Usrn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that a local gazetteer says of one property, made into one. */
final class Unit {
    private static final String APPROVED = "1";
    private static final String ALTERNATIVE = "3";
    private static final String PROVISIONAL = "6";
    private static final String HISTORIC = "8";
    private static final Map<String, OtherName.Kind> OTHERS =
            Map.of(
                    APPROVED, OtherName.Kind.ALTERNATIVE,
                    ALTERNATIVE, OtherName.Kind.ALTERNATIVE,
                    PROVISIONAL, OtherName.Kind.PROVISIONAL,
                    HISTORIC, OtherName.Kind.FORMER);

    private final Uprn uprn;
    private final List<Row> addresses = new ArrayList<>();
    private @Nullable Row unit;
    private @Nullable String organisation;
    private @Nullable String code;
    private int line;

    Unit(long uprn, List<LlpgStore.Kept> records) {
        this.uprn = new Uprn(uprn);
        for (var it : records) {
            var row = new Row(Records.known(it.type()), it.said());
            switch (it.type()) {
                case Records.UNIT -> {
                    unit = row;
                    line = it.line();
                    organisation = organisation == null ? row.text("ORGANISATION") : organisation;
                    code = code == null ? row.text("BLPU_CLASS") : code;
                }
                case Records.ADDRESS -> addresses.add(row);
                case Records.ORGANISATION -> {
                    if (row.text("END_DATE") == null) {
                        organisation = row.text("ORGANISATION");
                    }
                }
                default -> classified(row);
            }
        }
    }

    // Who writes the scheme before the code does not say so; a code looks like one.
    private void classified(Row row) {
        var first = row.text("CLASSIFICATION_CODE");
        if (row.text("END_DATE") == null && first != null) {
            code =
                    first.matches("[A-Z]{1,2}[0-9]{0,2}.*") && first.length() < 7
                            ? first
                            : row.text("CLASS_SCHEME");
        }
    }

    int line() {
        return line;
    }

    /**
     * The property, or that it is no more; null for a street's own record and for what was only
     * ever proposed. Throws {@link Refused} where it has no address.
     */
    @Nullable Incoming incoming(StreetNames streets, Where where) {
        if (unit == null) {
            return Incoming.retire(0, uprn);
        }
        var status = unit.text("LOGICAL_STATUS");
        if (HISTORIC.equals(status)) {
            return Incoming.retire(line, uprn);
        }
        var checked = Classes.checked(code);
        if (Classes.isStreetRecord(checked) || !isOurs(status)) {
            return null;
        }
        var best = best();
        if (best == null) {
            throw new Refused("UPRN " + uprn.number() + " has no approved address");
        }
        return Incoming.take(line, property(unit, best, streets, where), checked);
    }

    private static boolean isOurs(@Nullable String status) {
        return APPROVED.equals(status) || PROVISIONAL.equals(status);
    }

    private @Nullable Row best() {
        return addresses.stream()
                .filter(it -> isOurs(it.text("LOGICAL_STATUS")))
                .min(
                        Comparator.<Row, Boolean>comparing(
                                        it -> PROVISIONAL.equals(it.text("LOGICAL_STATUS")))
                                .thenComparing(it -> !"ENG".equals(it.text("LANGUAGE"))))
                .orElse(null);
    }

    private Property property(Row unit, Row best, StreetNames streets, Where where) {
        var at = Where.point(unit, "X_COORDINATE", "Y_COORDINATE");
        var address = address(best, streets);
        var parent = unit.numberOrNull("PARENT_UPRN");
        return new Property(
                uprn,
                parent == null ? null : new Uprn(parent),
                new Usrn(best.number("USRN", 8)),
                Classes.kind(code, address.flat() != null),
                address,
                where.ward(unit.text("WARD_CODE"), at),
                where.parish(unit.text("PARISH_CODE"), at),
                at,
                null);
    }

    private Address address(Row row, StreetNames streets) {
        boolean isHome = code == null || !code.startsWith("C");
        var street = streets.of(row.number("USRN", 8), row.text("LANGUAGE"));
        if (street == null) {
            throw new Refused(
                    "UPRN %s is in street %s, which has no name in the file"
                            .formatted(uprn.number(), row.text("USRN")));
        }
        var it = new AddressParts().primary(row).secondary(row, isHome);
        it.organisation = organisation;
        it.street = street.street();
        it.locality = street.locality();
        it.town = street.town() == null ? row.text("POST_TOWN") : street.town();
        it.postcode = row.text("POSTCODE");
        return it.address();
    }

    /** What else it is, was or will be called. One that cannot be read is left out. */
    List<OtherName> others(StreetNames streets) {
        var best = best();
        var names = new ArrayList<OtherName>();
        for (var row : addresses) {
            var kind = OTHERS.get(String.valueOf(row.text("LOGICAL_STATUS")));
            if (row != best && kind != null) {
                try {
                    names.add(new OtherName(uprn, kind, address(row, streets).label()));
                } catch (Refused unreadable) {
                    // Another name is a help in finding, and no reason to refuse the property.
                }
            }
        }
        return names;
    }

    Uprn uprn() {
        return uprn;
    }
}
