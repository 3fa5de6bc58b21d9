package borough.gazetteer;

import borough.places.Incoming;
import borough.places.Property;
import borough.values.Uprn;
import borough.values.Usrn;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of AddressBase Core or Plus, each one address. */
final class SurveyLine {
    /** AddressBase Core as Ordnance Survey publishes it, by its technical specification. */
    static final Layout CORE =
            Layout.of(
                    """
                    UPRN PARENT_UPRN UDPRN USRN TOID CLASSIFICATION_CODE EASTING NORTHING LATITUDE
                    LONGITUDE RPC LAST_UPDATE_DATE SINGLE_LINE_ADDRESS PO_BOX ORGANISATION
                    SUB_BUILDING BUILDING_NAME BUILDING_NUMBER STREET_NAME LOCALITY TOWN_NAME
                    POST_TOWN ISLAND POSTCODE DELIVERY_POINT_SUFFIX GSS_CODE CHANGE_CODE
                    """);

    /** AddressBase Plus, whose files carry no header of their own. */
    static final Layout PLUS =
            Layout.of(
                    """
                    UPRN UDPRN CHANGE_TYPE STATE STATE_DATE CLASS PARENT_UPRN X_COORDINATE
                    Y_COORDINATE LATITUDE LONGITUDE RPC LOCAL_CUSTODIAN_CODE COUNTRY LA_START_DATE
                    LAST_UPDATE_DATE ENTRY_DATE RM_ORGANISATION_NAME LA_ORGANISATION
                    DEPARTMENT_NAME LEGAL_NAME SUB_BUILDING_NAME BUILDING_NAME BUILDING_NUMBER
                    SAO_START_NUMBER SAO_START_SUFFIX SAO_END_NUMBER SAO_END_SUFFIX SAO_TEXT
                    ALT_LANGUAGE_SAO_TEXT PAO_START_NUMBER PAO_START_SUFFIX PAO_END_NUMBER
                    PAO_END_SUFFIX PAO_TEXT ALT_LANGUAGE_PAO_TEXT USRN USRN_MATCH_INDICATOR
                    AREA_NAME LEVEL OFFICIAL_FLAG OS_ADDRESS_TOID OS_ADDRESS_TOID_VERSION
                    OS_ROADLINK_TOID OS_ROADLINK_TOID_VERSION OS_TOPO_TOID OS_TOPO_TOID_VERSION
                    VOA_CT_RECORD VOA_NDR_RECORD STREET_DESCRIPTION
                    ALT_LANGUAGE_STREET_DESCRIPTION DEPENDENT_THOROUGHFARE THOROUGHFARE
                    WELSH_DEPENDENT_THOROUGHFARE WELSH_THOROUGHFARE DOUBLE_DEPENDENT_LOCALITY
                    DEPENDENT_LOCALITY LOCALITY WELSH_DEPENDENT_LOCALITY
                    WELSH_DOUBLE_DEPENDENT_LOCALITY TOWN_NAME ADMINISTRATIVE_AREA POST_TOWN
                    WELSH_POST_TOWN POSTCODE POSTCODE_LOCATOR POSTCODE_TYPE DELIVERY_POINT_SUFFIX
                    ADDRESSBASE_POSTAL PO_BOX_NUMBER WARD_CODE PARISH_CODE RM_START_DATE
                    MULTI_OCC_COUNT VOA_NDR_P_DESC_CODE VOA_NDR_SCAT_CODE ALT_LANGUAGE
                    """);

    private final Where where;
    private final Custodian custodian;

    SurveyLine(Where where, Custodian custodian) {
        this.where = where;
        this.custodian = custodian;
    }

    /**
     * What a line says.
     *
     * @param change I, U or D
     * @param dated when the line was last changed
     */
    record Read(char change, @Nullable LocalDate dated, @Nullable Incoming incoming) {}

    /** Nothing incoming where the line is only a street's own record. */
    Read read(long line, Row row) {
        var uprn = new Uprn(row.number("UPRN", 12));
        custodian.check(row);
        char change = change(row.text("CHANGE_CODE", "CHANGE_TYPE"));
        var dated = row.date("LAST_UPDATE_DATE");
        if (change == 'D') {
            return new Read(change, dated, Incoming.retire(line, uprn));
        }
        var code = Classes.checked(row.text("CLASSIFICATION_CODE", "CLASS"));
        if (Classes.isStreetRecord(code)) {
            return new Read(change, dated, null);
        }
        return new Read(change, dated, Incoming.take(line, property(uprn, row, code), code));
    }

    private static char change(@Nullable String said) {
        var code = said == null ? "I" : said;
        if (!List.of("I", "U", "D").contains(code)) {
            throw new Refused("its change is \"" + Rejections.brief(code) + "\", not I, U or D");
        }
        return code.charAt(0);
    }

    private Property property(Uprn uprn, Row row, @Nullable String code) {
        boolean isCore = row.layout().has("EASTING");
        var at =
                isCore
                        ? Where.point(row, "EASTING", "NORTHING")
                        : Where.point(row, "X_COORDINATE", "Y_COORDINATE");
        var parts = isCore ? core(row) : plus(row, code);
        var kind = Classes.kind(code, parts.flat != null);
        var parent = row.numberOrNull("PARENT_UPRN");
        return new Property(
                uprn,
                parent == null ? null : new Uprn(parent),
                new Usrn(row.number("USRN", 8)),
                kind,
                parts.address(),
                where.ward(row.text("WARD_CODE"), at),
                where.parish(row.text("PARISH_CODE"), at),
                at,
                null);
    }

    private static AddressParts core(Row row) {
        var it = new AddressParts();
        it.organisation = row.text("ORGANISATION");
        it.flat = row.text("SUB_BUILDING");
        it.street = row.text("STREET_NAME");
        it.locality = row.text("LOCALITY");
        it.town = row.text("TOWN_NAME", "POST_TOWN");
        it.postcode = row.text("POSTCODE");
        it.numbered(row.text("BUILDING_NUMBER")).numbered(row.text("BUILDING_NAME"));
        return boxed(it, row.text("PO_BOX"));
    }

    // What the authority says comes first: Royal Mail knows only where post is delivered.
    private static AddressParts plus(Row row, @Nullable String code) {
        return row.text("STREET_DESCRIPTION") == null ? delivered(row) : built(row, code);
    }

    private static AddressParts built(Row row, @Nullable String code) {
        boolean isHome = code == null || !code.startsWith("C");
        var it = new AddressParts().primary(row).secondary(row, isHome);
        it.organisation = row.text("LA_ORGANISATION", "RM_ORGANISATION_NAME");
        it.street = row.text("STREET_DESCRIPTION");
        it.locality = row.text("LOCALITY");
        it.town = row.text("TOWN_NAME", "POST_TOWN", "ADMINISTRATIVE_AREA");
        it.postcode = row.text("POSTCODE_LOCATOR", "POSTCODE");
        return it;
    }

    private static AddressParts delivered(Row row) {
        var it = new AddressParts();
        it.organisation =
                AddressParts.joined(row.text("RM_ORGANISATION_NAME"), row.text("DEPARTMENT_NAME"));
        it.flat = row.text("SUB_BUILDING_NAME");
        it.street =
                AddressParts.joined(row.text("DEPENDENT_THOROUGHFARE"), row.text("THOROUGHFARE"));
        it.locality =
                AddressParts.joined(
                        row.text("DOUBLE_DEPENDENT_LOCALITY"), row.text("DEPENDENT_LOCALITY"));
        it.town = row.text("POST_TOWN");
        it.postcode = row.text("POSTCODE", "POSTCODE_LOCATOR");
        it.numbered(row.text("BUILDING_NUMBER")).numbered(row.text("BUILDING_NAME"));
        return boxed(it, row.text("PO_BOX_NUMBER"));
    }

    private static AddressParts boxed(AddressParts it, @Nullable String box) {
        if (box != null && it.flat == null) {
            it.flat = "PO BOX " + box;
        }
        return it;
    }
}
