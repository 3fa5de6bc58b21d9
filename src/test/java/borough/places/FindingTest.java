package borough.places;

import static org.assertj.core.api.Assertions.assertThat;

import borough.demonstration.MadeUp;
import borough.values.Uprn;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finding an address as people type it: in a hurry, by ear, as it was called once. */
@Tag("database")
class FindingTest {
    private static final String NOW = "2026-05-12T11:05";
    private static final Uprn MILL_LANE_14 = new Uprn(900000001);

    @Test
    void slips_sounds_and_short_forms_find_the_home_that_was_meant() {
        for (var typed :
                List.of(
                        "14 Mil Lane",
                        "14 Mlil Lane",
                        "14 Mill Ln",
                        "14 mill la.",
                        "14 Myll Lane",
                        "14 Mill Laen AB1 2CD",
                        "14 Mill Lane, Brookshire, England AB1 2CD",
                        "No. 14 mill lane brook ab1 2cd",
                        "14 mill lane ab1 2",
                        "ab12c 14")) {
            assertThat(uprns(typed)).as(typed).first().isEqualTo(MILL_LANE_14);
        }
    }

    @Test
    void every_street_that_may_be_meant_is_found_by_its_slip() {
        assertThat(streets("Chruch Walk")).isNotEmpty().allMatch(it -> it.startsWith("Church"));
        assertThat(streets("Staton Rd")).contains("Station Road");
    }

    @Test
    void another_number_is_another_home_and_never_put_right() {
        assertThat(find("9999 Mill Lane")).isEmpty();
        assertThat(find("14 Mill Lane ZZ9 9ZZ")).isEmpty();
    }

    @Test
    void the_number_of_the_house_goes_before_that_of_a_flat() {
        var found = find("6 mill lane");
        assertThat(found.getFirst().address().number()).isEqualTo(6);
        var flat = find("flat 6 weir court").getFirst();
        assertThat(flat.uprn()).isEqualTo(new Uprn(900000004));
    }

    @Test
    void a_street_named_whole_goes_before_one_that_only_holds_its_name() {
        assertThat(streets("mill lane")).first().isEqualTo("Mill Lane");
    }

    @Test
    void a_property_is_found_by_the_name_it_had_once() {
        var found =
                MadeUp.brookshire(
                        NOW,
                        () -> {
                            called("former", "The Old Fulling Mill, Tŷ Gwyn, Brookford, AB1 2CD");
                            var places = MadeUp.door(Places.class);
                            return List.of(
                                    places.find("old fulling mill", 5),
                                    places.find("fuling mill ab1 2cd", 5),
                                    places.find("ty gwyn", 5));
                        });
        assertThat(found)
                .allSatisfy(it -> assertThat(it).extracting(Property::uprn).contains(MILL_LANE_14));
    }

    @Test
    void what_the_address_file_no_longer_holds_is_not_found() {
        var found =
                MadeUp.brookshire(
                        NOW,
                        () -> {
                            called("alternative", "Fulling Mill, Brookford, AB1 2CD");
                            MadeUp.door(JdbcClient.class)
                                    .sql(
                                            "update places.properties set retired_on = '2026-05-01'"
                                                    + " where uprn = ?")
                                    .param(MILL_LANE_14.number())
                                    .update();
                            var places = MadeUp.door(Places.class);
                            return List.of(
                                    places.find("14 mill lane ab1 2cd", 5),
                                    places.find("fulling mill", 5),
                                    places.inPostcode("AB1 2CD"));
                        });
        assertThat(found)
                .allSatisfy(
                        it ->
                                assertThat(it)
                                        .extracting(Property::uprn)
                                        .doesNotContain(MILL_LANE_14));
        assertThat(found.getLast()).hasSize(43);
    }

    @Test
    void one_council_is_put_right_by_its_own_words_alone() {
        var theirs =
                MadeUp.brookshire(
                        NOW,
                        () ->
                                MadeUp.door(JdbcClient.class)
                                        .sql("select word from places.words order by word")
                                        .query(String.class)
                                        .list());
        var ours =
                MadeUp.fernmoor(NOW, () -> MadeUp.door(FindingStore.class).like(theirs)).keySet();
        assertThat(ours).isNotEmpty().hasSizeLessThan(theirs.size());
        assertThat(MadeUp.fernmoor(NOW, () -> MadeUp.door(Places.class).find("14 Mil Lane", 9)))
                .isNotEmpty()
                .extracting(it -> it.address().town())
                .containsOnly("Fernmoor");
    }

    @Test
    void hostile_searches_end_in_a_plain_answer() {
        for (var typed :
                List.of(
                        "%".repeat(10_000),
                        "\\".repeat(300),
                        "'".repeat(300) + "\"",
                        "a & !b | c <-> d:*",
                        "\0\0mill\0",
                        "mill ".repeat(2_000),
                        "\uD800 lane",
                        "é".repeat(200))) {
            assertThat(find(typed)).as(typed.substring(0, 5)).hasSizeLessThanOrEqualTo(20);
        }
    }

    private static void called(String kind, String address) {
        MadeUp.door(JdbcClient.class)
                .sql("insert into places.other_names (uprn, kind, address) values (?, ?, ?)")
                .params(MILL_LANE_14.number(), kind, address)
                .update();
    }

    private static List<Property> find(String typed) {
        return MadeUp.brookshire(NOW, () -> MadeUp.door(Places.class).find(typed, 20));
    }

    private static List<Uprn> uprns(String typed) {
        return find(typed).stream().map(Property::uprn).toList();
    }

    private static List<String> streets(String typed) {
        return find(typed).stream().map(it -> it.address().street()).toList();
    }
}
