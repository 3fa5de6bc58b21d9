package borough.gazetteer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records of a local gazetteer's DTF 7.3 that say something of an address, and which of their
 * columns holds what. All others are read past.
 */
final class Records {
    static final int HEADER = 10;
    static final int STREET = 11;
    static final int STREET_NAME = 15;
    static final int UNIT = 21;
    static final int ADDRESS = 24;
    static final int ORGANISATION = 31;
    static final int CLASS = 32;
    static final int TRAILER = 99;

    private static final String BEGINS = "RECORD_IDENTIFIER CHANGE_TYPE PRO_ORDER ";
    private static final Map<Integer, Layout> LAYOUTS =
            Map.of(
                    HEADER,
                    Layout.of(
                            """
                            RECORD_IDENTIFIER CUSTODIAN_NAME LOCAL_CUSTODIAN_CODE PROCESS_DATE
                            VOLUME_NUMBER ENTRY_DATE TIME_STAMP DTF_VERSION FILE_TYPE
                            """),
                    STREET,
                    Layout.of(
                            BEGINS
                                    + """
                                    USRN RECORD_TYPE SWA_ORG_REF_NAMING STATE STATE_DATE
                                    STREET_SURFACE STREET_CLASSIFICATION VERSION RECORD_ENTRY_DATE
                                    LAST_UPDATE_DATE STREET_START_DATE STREET_END_DATE
                                    STREET_START_X STREET_START_Y STREET_END_X STREET_END_Y
                                    STREET_TOLERANCE
                                    """),
                    STREET_NAME,
                    Layout.of(
                            BEGINS
                                    + """
                                    USRN STREET_DESCRIPTOR LOCALITY_NAME TOWN_NAME
                                    ADMINISTRATIVE_AREA LANGUAGE
                                    """),
                    UNIT,
                    Layout.of(
                            BEGINS
                                    + """
                                    UPRN LOGICAL_STATUS BLPU_STATE BLPU_STATE_DATE BLPU_CLASS
                                    PARENT_UPRN X_COORDINATE Y_COORDINATE RPC LOCAL_CUSTODIAN_CODE
                                    START_DATE END_DATE LAST_UPDATE_DATE ENTRY_DATE ORGANISATION
                                    WARD_CODE PARISH_CODE CUSTODIAN_ONE CUSTODIAN_TWO CAN_KEY
                                    """),
                    ADDRESS,
                    Layout.of(
                            BEGINS
                                    + """
                                    UPRN LPI_KEY LANGUAGE LOGICAL_STATUS START_DATE END_DATE
                                    ENTRY_DATE LAST_UPDATE_DATE SAO_START_NUMBER SAO_START_SUFFIX
                                    SAO_END_NUMBER SAO_END_SUFFIX SAO_TEXT PAO_START_NUMBER
                                    PAO_START_SUFFIX PAO_END_NUMBER PAO_END_SUFFIX PAO_TEXT USRN
                                    LEVEL POSTAL_ADDRESS POSTCODE POST_TOWN OFFICIAL_FLAG
                                    CUSTODIAN_ONE CUSTODIAN_TWO CAN_KEY
                                    """),
                    ORGANISATION,
                    Layout.of(
                            BEGINS
                                    + """
                                    UPRN ORG_KEY ORGANISATION LEGAL_NAME START_DATE END_DATE
                                    ENTRY_DATE LAST_UPDATE_DATE
                                    """),
                    CLASS,
                    Layout.of(
                            BEGINS
                                    + """
                                    UPRN CLASS_KEY CLASSIFICATION_CODE CLASS_SCHEME SCHEME_VERSION
                                    START_DATE END_DATE ENTRY_DATE LAST_UPDATE_DATE
                                    """),
                    TRAILER,
                    Layout.of(
                            """
                            RECORD_IDENTIFIER NEXT_VOLUME_NUMBER RECORD_COUNT ENTRY_DATE TIME_STAMP
                            """));

    private Records() {}

    /** Null for a type that says nothing of an address. */
    static @Nullable Layout layout(int type) {
        return LAYOUTS.get(type);
    }

    /** The same, of a type that is known. */
    static Layout known(int type) {
        var it = layout(type);
        if (it == null) {
            throw new IllegalArgumentException("no record " + type);
        }
        return it;
    }
}
