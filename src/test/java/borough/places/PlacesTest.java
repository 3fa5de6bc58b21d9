package borough.places;

import static org.assertj.core.api.Assertions.assertThat;

import borough.demonstration.MadeUp;
import borough.values.Uprn;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finding an address among 43,000. */
@Tag("database")
class PlacesTest {
    private static final String NOW = "2026-05-12T11:05";
    private static final Uprn MILL_LANE_14 = new Uprn(900000001);

    @Test
    void a_postcode_lists_its_addresses_as_one_walks_past_them() {
        var found = MadeUp.brookshire(NOW, () -> MadeUp.door(Places.class).inPostcode("ab12cd"));
        assertThat(found).hasSize(44);
        assertThat(found)
                .extracting(it -> it.address().number())
                .isSorted()
                .startsWith(1, 2, 3)
                .endsWith(44);
    }

    @Test
    void number_street_and_postcode_are_found_in_any_order() {
        for (var typed :
                List.of(
                        "14 Mill Lane",
                        "mill lane 14",
                        "14, MILL LANE, AB1 2CD",
                        "AB12CD 14",
                        "14 mil lan brook ab1",
                        "lane 14 mill")) {
            assertThat(find(typed))
                    .as(typed)
                    .first()
                    .extracting(Property::uprn)
                    .isEqualTo(MILL_LANE_14);
        }
    }

    @Test
    void a_number_is_meant_whole() {
        assertThat(find("1 mill lane")).extracting(it -> it.address().number()).containsExactly(1);
    }

    @Test
    void a_flat_is_found_by_its_number_and_building() {
        assertThat(find("flat 6 weir court"))
                .extracting(Property::uprn)
                .containsExactly(new Uprn(900000004));
    }

    @Test
    void a_business_is_found_by_its_name() {
        assertThat(find("zielinskis cafe"))
                .extracting(Property::uprn)
                .contains(new Uprn(900000005));
    }

    @Test
    void nothing_typed_and_nonsense_find_nothing() {
        for (var typed :
                List.of("", "   ", "%%%", "' union select 1 --", "&|!():*", "\\", "zzzzqqq")) {
            assertThat(find(typed)).as(typed).isEmpty();
        }
        assertThat(find("a".repeat(10_000))).isEmpty();
    }

    @Test
    void a_search_uses_its_index_as_the_application() {
        var scans =
                MadeUp.brookshire(
                        NOW,
                        () -> {
                            var database = MadeUp.door(JdbcClient.class);
                            var before = scans(database);
                            MadeUp.door(Places.class).find("14 mill lane", 10);
                            return scans(database) - before;
                        });
        assertThat(scans).isPositive();
    }

    @Test
    void many_properties_are_asked_for_at_once() {
        var found =
                MadeUp.brookshire(
                        NOW,
                        () ->
                                MadeUp.door(Places.class)
                                        .at(List.of(MILL_LANE_14, new Uprn(900000002))));
        assertThat(found).hasSize(2);
    }

    @Test
    void a_ward_has_an_outline_that_holds_its_streets() {
        MadeUp.brookshire(
                NOW,
                () -> {
                    var places = MadeUp.door(Places.class);
                    var home = places.at(MILL_LANE_14).orElseThrow();
                    var street = places.street(home.usrn()).orElseThrow();
                    assertThat(street.name()).isEqualTo("Mill Lane");
                    assertThat(street.line()).hasSizeGreaterThan(2);
                    assertThat(places.wards())
                            .filteredOn(it -> it.code().equals(home.ward()))
                            .first()
                            .satisfies(it -> assertThat(it.outline()).hasSizeGreaterThan(3));
                    return home;
                });
    }

    private static List<Property> find(String typed) {
        return MadeUp.brookshire(NOW, () -> MadeUp.door(Places.class).find(typed, 20));
    }

    // What this transaction itself has read through the index.
    private static long scans(JdbcClient database) {
        return database.sql(
                        """
                        select pg_stat_get_xact_numscans(c.oid)
                        from pg_class c
                        where c.relname = 'properties_by_words'
                        """)
                .query(Long.class)
                .single();
    }
}
