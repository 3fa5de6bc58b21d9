package borough.places;

import static org.assertj.core.api.Assertions.assertThat;

import borough.values.Postcode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How an address is said, and by which words it is found. */
class AddressTest {
    private static final Address FLAT =
            new Address(
                    null,
                    "Flat 6",
                    "St Ann's House",
                    null,
                    null,
                    "Weir Street",
                    null,
                    "Brookham",
                    "AB2 1GH");

    @Test
    void a_house_is_its_number_and_street() {
        var house = Address.house(14, "Mill Lane", "Brookham", "AB1 2CD");
        assertThat(house.label()).isEqualTo("14 Mill Lane, Brookham, AB1 2CD");
        assertThat(house.brief()).isEqualTo("14 Mill Lane, AB1 2CD");
    }

    @Test
    void a_flat_comes_before_its_building() {
        assertThat(FLAT.label())
                .isEqualTo("Flat 6, St Ann's House, Weir Street, Brookham, AB2 1GH");
    }

    @Test
    void a_building_named_as_its_street_is_said_once() {
        var flat =
                new Address(
                        null,
                        "Flat 6",
                        "Weir Court",
                        null,
                        null,
                        "Weir Court",
                        null,
                        "Brookham",
                        "AB2 1GH");
        assertThat(flat.brief()).isEqualTo("Flat 6, Weir Court, AB2 1GH");
    }

    @Test
    void an_address_is_found_by_every_word_with_apostrophes_left_out() {
        assertThat(AddressWords.of(FLAT))
                .contains("flat", "6", "st", "anns", "house", "weir", "ab2", "1gh", "ab21gh");
    }

    @Test
    void flats_are_walked_past_in_the_order_of_their_numbers() {
        var ten =
                new Address(
                        null,
                        "Flat 10",
                        "St Ann's House",
                        null,
                        null,
                        "Weir Street",
                        null,
                        "Brookham",
                        "AB2 1GH");
        assertThat(List.of(ten, FLAT))
                .satisfies(it -> assertThat(Address.AS_WALKED.compare(FLAT, ten)).isNegative());
    }

    @Test
    void a_postcode_is_read_however_it_is_typed() {
        assertThat(Postcode.read("ab12cd")).contains("AB1 2CD");
        assertThat(Postcode.read(" AB1  2cd ")).contains("AB1 2CD");
        assertThat(Postcode.read("SW1A1AA")).contains("SW1A 1AA");
        assertThat(Postcode.read("AB1")).isEmpty();
        assertThat(Postcode.read("mill lane")).isEmpty();
    }

    @Test
    void the_national_grid_is_where_it_should_be() {
        // Ordnance Survey's worked example for the grid point of Caister water tower.
        var tower = MapPoint.onGrid(651410, 313177);
        assertThat(tower.latitude())
                .isCloseTo(52.657979, org.assertj.core.data.Offset.offset(0.0001));
        assertThat(tower.longitude())
                .isCloseTo(1.716038, org.assertj.core.data.Offset.offset(0.0001));
    }
}
