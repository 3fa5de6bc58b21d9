package borough.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.places.Incoming;
import borough.places.NoAreas;
import borough.places.Property;
import borough.places.PropertyKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What single lines of the address files say. */
class FormatsTest {
    private static final Where NOWHERE =
            new Where(NoAreas.index(), NoAreas.index(), Set.of(), Set.of());
    private static final SurveyLine FORMAT =
            new SurveyLine(NOWHERE, new Custodian("E07000999", "9990"));

    private static Row row(Layout layout, Map<String, String> values) {
        var cells = new ArrayList<>(Collections.nCopies(layout.width(), ""));
        values.forEach((name, value) -> cells.set(layout.at(name), value));
        return new Row(layout, cells);
    }

    private static Incoming read(Layout layout, Map<String, String> values) {
        return Objects.requireNonNull(FORMAT.read(7, row(layout, values)).incoming());
    }

    private static Property property(Layout layout, Map<String, String> values) {
        return Objects.requireNonNull(read(layout, values).property());
    }

    private static Map<String, String> plus(String... more) {
        var all = new HashMap<String, String>();
        all.putAll(
                Map.of(
                        "UPRN", "900000061",
                        "CHANGE_TYPE", "I",
                        "CLASS", "RD06",
                        "PARENT_UPRN", "900000060",
                        "X_COORDINATE", "531234.50",
                        "Y_COORDINATE", "201234.00",
                        "LOCAL_CUSTODIAN_CODE", "9990",
                        "USRN", "20500001",
                        "LAST_UPDATE_DATE", "2026-03-01"));
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    @Test
    void the_columns_are_as_many_as_the_specifications_say() {
        assertThat(SurveyLine.CORE.width()).isEqualTo(27);
        assertThat(SurveyLine.PLUS.width()).isEqualTo(77);
        assertThat(SurveyLine.PLUS.at("USRN")).isEqualTo(36);
        assertThat(Records.known(Records.UNIT).width()).isEqualTo(23);
        assertThat(Records.known(Records.ADDRESS).width()).isEqualTo(30);
        assertThat(Records.known(Records.STREET).width()).isEqualTo(20);
    }

    @Test
    void the_authority_s_address_of_a_flat_in_plus_comes_before_royal_mail_s() {
        var flat =
                property(
                        SurveyLine.PLUS,
                        plus(
                                "SAO_START_NUMBER", "6",
                                "PAO_TEXT", "ST ANN'S HOUSE",
                                "PAO_START_NUMBER", "12",
                                "PAO_END_NUMBER", "14",
                                "STREET_DESCRIPTION", "WEIR STREET",
                                "LOCALITY", "UPPER BROOK",
                                "TOWN_NAME", "BROOKHAM",
                                "POSTCODE_LOCATOR", "AB2 1GH",
                                "POSTCODE", "AB9 9ZZ",
                                "THOROUGHFARE", "ANOTHER STREET"));
        assertThat(flat.label())
                .isEqualTo(
                        "Flat 6, St Ann's House, 12-14 Weir Street, Upper Brook, Brookham, AB2 1GH");
        assertThat(flat.kind()).isEqualTo(PropertyKind.FLAT);
        assertThat(flat.parent()).hasToString("900000060");
        assertThat(flat.at().easting()).isEqualTo(531235);
        assertThat(flat.at().latitude()).isBetween(51.0, 52.5);
    }

    @Test
    void where_plus_has_only_a_delivery_point_that_is_the_address() {
        var shop =
                property(
                        SurveyLine.PLUS,
                        plus(
                                "CLASS", "CR08",
                                "RM_ORGANISATION_NAME", "O'BRIEN AND SONS",
                                "BUILDING_NAME", "14A",
                                "THOROUGHFARE", "HIGH STREET",
                                "DEPENDENT_LOCALITY", "STOKE ON THE HILL",
                                "POST_TOWN", "BROOKHAM",
                                "POSTCODE", "AB2 1GH"));
        assertThat(shop.label())
                .isEqualTo(
                        "O'Brien and Sons, 14A High Street, Stoke on the Hill, Brookham, AB2 1GH");
        assertThat(shop.kind()).isEqualTo(PropertyKind.BUSINESS);
    }

    @Test
    void lines_of_another_council_are_told_by_its_code() {
        assertThatThrownBy(() -> read(SurveyLine.PLUS, plus("LOCAL_CUSTODIAN_CODE", "1905")))
                .isInstanceOf(Refused.class)
                .hasMessage("it is of another council, custodian 1905; this one is 9990");
        var learns = new Custodian("E07000999", null);
        learns.check("1905");
        assertThat(learns.isLearned()).isTrue();
        assertThatThrownBy(() -> learns.check("1950")).hasMessageContaining("this one is 1905");
    }

    @Test
    void a_deletion_needs_no_address() {
        var gone = read(SurveyLine.PLUS, plus("CHANGE_TYPE", "D", "X_COORDINATE", ""));
        assertThat(gone.act()).isEqualTo(Incoming.Act.RETIRE);
        assertThat(gone.uprn()).hasToString("900000061");
    }

    @Test
    void a_street_s_own_record_is_nobody_s_address() {
        assertThat(FORMAT.read(1, row(SurveyLine.PLUS, plus("CLASS", "PS"))).incoming()).isNull();
    }

    @Test
    void what_is_wrong_with_a_line_is_said_in_words() {
        for (var wrong :
                List.of(
                        List.of("UPRN", "", "UPRN is empty"),
                        List.of("UPRN", "1234567890123", "UPRN should be a number of up to 12"),
                        List.of("UPRN", "-5", "UPRN should be a number"),
                        List.of("USRN", "north", "USRN should be a number of up to 8 digits"),
                        List.of("X_COORDINATE", "NaN", "X_COORDINATE should be a number"),
                        List.of("X_COORDINATE", "9999999", "are no place in Britain"),
                        List.of("LAST_UPDATE_DATE", "01/03/2026", "should be a date like 2026"),
                        List.of("CHANGE_TYPE", "X", "its change is \"X\", not I, U or D"),
                        List.of("TOWN_NAME", "BROOK\u0000HAM", "holds a sign that is no text"))) {
            var values = plus("STREET_DESCRIPTION", "MILL LANE", "PAO_START_NUMBER", "1");
            values.put("TOWN_NAME", "BROOKHAM");
            values.put(wrong.get(0), wrong.get(1));
            assertThatThrownBy(() -> read(SurveyLine.PLUS, values))
                    .as(wrong.toString())
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining(wrong.get(2));
        }
    }

    @Test
    void names_are_written_as_people_write_them() {
        assertThat(Casing.plain("KING'S LYNN")).isEqualTo("King's Lynn");
        assertThat(Casing.plain("O'BRIEN COURT")).isEqualTo("O'Brien Court");
        assertThat(Casing.plain("STOKE-ON-TRENT")).isEqualTo("Stoke-on-Trent");
        assertThat(Casing.plain("14A")).isEqualTo("14A");
        assertThat(Casing.plain("THE OLD RAF CLUB")).isEqualTo("The Old RAF Club");
        assertThat(Casing.plain("Already McDonald")).isEqualTo("Already McDonald");
        assertThat(Casing.plain(null)).isNull();
    }

    @Test
    void a_quote_left_open_is_refused_and_a_comma_within_quotes_parts_nothing() {
        assertThat(Row.cells("1,\"a, b\",\"he said \"\"no\"\"\","))
                .containsExactly("1", "a, b", "he said \"no\"", "");
        assertThatThrownBy(() -> Row.cells("1,\"a, b,2")).hasMessage("a quote is left open");
    }

    @Test
    void classes_say_what_stands_there() {
        assertThat(Classes.kind("RD04", false)).isEqualTo(PropertyKind.HOUSE);
        assertThat(Classes.kind("RD04", true)).isEqualTo(PropertyKind.FLAT);
        assertThat(Classes.kind("PP", false)).isEqualTo(PropertyKind.BLOCK);
        assertThat(Classes.kind("CE01", false)).isEqualTo(PropertyKind.COMMUNITY);
        assertThat(Classes.kind("CR08", false)).isEqualTo(PropertyKind.BUSINESS);
        assertThat(Classes.kind(null, false)).isEqualTo(PropertyKind.HOUSE);
    }
}
