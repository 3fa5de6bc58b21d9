package borough.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.demonstration.MadeUp;
import borough.files.Wrong;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose land it is in Brookshire, and which places are none of ours. */
@Tag("database")
class LandLayersTest {
    private static final String NOW = "2026-05-12T11:05";
    private static final Path BROOKSHIRE = Path.of("councils/brookshire/land.geojson");

    private static LandLayers layers() {
        return MadeUp.door(LandLayers.class);
    }

    private static Land at(int easting, int northing) {
        return MadeUp.brookshire(NOW, () -> layers().at(easting, northing));
    }

    private static String wrong(int easting, int northing) {
        return MadeUp.brookshire(NOW, () -> layers().wrong(easting, northing).orElse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "563418, 242833, public, ",
        "560490, 240490, national highways, A199 Brookham bypass",
        "563600, 243600, canal, Brook Canal at Mill Green",
        "560140, 242957, rail, Brookham branch line",
        "562100, 244800, county, Northgate School playing field",
        "563200, 241500, private, Hill Farm",
        "561200, 244800, council, Castle Park",
        "562475, 241640, housing, Weir Court grounds",
        "562000, 248900, outside, Over the border to the north",
        "562000, 236500, outside, ",
    })
    void the_map_says_whose_land_it_is(int easting, int northing, String kind, String name) {
        var land = at(easting, northing);
        assertThat(land.kind()).isEqualTo(kind);
        assertThat(land.name()).isEqualTo(name);
    }

    @Test
    void who_looks_after_it_and_how_to_reach_them_come_with_it() {
        var land = at(560490, 240490);
        assertThat(land.body()).isEqualTo("National Highways");
        assertThat(land.tell()).contains("01632 960301");
        assertThat(land.contact().email()).isEqualTo("tipping@highways.example");
    }

    @Test
    void nothing_is_reported_at_sea_in_water_or_far_away() {
        assertThat(wrong(563418, 242833)).isEmpty();
        assertThat(wrong(562000, 236500)).as("just over the border").isEmpty();
        assertThat(wrong(561500, 239800)).contains("in the water");
        assertThat(wrong(0, 0)).contains("miles from here");
        assertThat(wrong(650_000, 350_000)).as("the North Sea").contains("miles from here");
    }

    @Test
    void another_council_sees_none_of_it() {
        var there = MadeUp.fernmoor(NOW, () -> layers().at(560490, 240490));
        assertThat(there.kind()).isEqualTo("outside");
        assertThat(there.body()).isNull();
    }

    @Test
    void the_file_of_another_council_is_not_taken_in() {
        assertThatThrownBy(
                        () -> MadeUp.fernmoor(NOW, () -> layers().take(LandFile.read(BROOKSHIRE))))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("km from the borough; is this another council's file?");
    }

    @Test
    void a_kind_that_nobody_knows_is_told_and_nothing_is_taken() {
        var file =
                """
                {"type": "FeatureCollection", "source": "us", "date": "2026-04-01", "features": [
                    {"type": "Feature", "properties": {"kind": "royal", "name": "Deer park"},
                    "geometry": {"type": "Polygon", "coordinates":
                        [[[0.36,52.06],[0.37,52.06],[0.37,52.07],[0.36,52.06]]]}}]}
                """;
        assertThatThrownBy(
                        () ->
                                MadeUp.brookshire(
                                        NOW,
                                        () -> layers().take(LandFile.read("land.geojson", file))))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("area 1 (Deer park) is of the kind \"royal\"");
        assertThat(at(563200, 241500).name()).isEqualTo("Hill Farm");
    }

    @Test
    void taken_in_again_it_takes_the_place_of_what_was_there() {
        var again =
                MadeUp.brookshire(
                        NOW,
                        () -> {
                            layers().take(LandFile.read(BROOKSHIRE));
                            int areas = layers().take(LandFile.read(BROOKSHIRE));
                            return areas + " " + layers().at(563200, 241500).name();
                        });
        assertThat(again).isEqualTo("10 Hill Farm");
    }
}
