package borough.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.files.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose land it is, read from a file: what is sound, and what is wrong with the rest. */
class LandFileTest {
    private static final String SQUARE = "[[[0.36,52.06],[0.37,52.06],[0.37,52.07],[0.36,52.06]]]";
    private static final String FILE =
            """
            {"type": "FeatureCollection", "source": "Our own survey", "date": "2026-04-01",
             "features": [{"type": "Feature",
                "properties": {"kind": "private", "name": "Hill Farm", "contact": "J Hill"},
                "geometry": {"type": "Polygon", "coordinates": %s}}]}
            """
                    .formatted(SQUARE);

    private static LandFile read(String text) {
        return LandFile.read("land.geojson", text);
    }

    @Test
    void an_area_says_whose_it_is_and_who_drew_it() {
        var file = read(FILE);
        assertThat(file.source()).isEqualTo("Our own survey");
        assertThat(file.dated()).isEqualTo("2026-04-01");
        var land = file.areas().getFirst().land();
        assertThat(land.kind()).isEqualTo("private");
        assertThat(land.name()).isEqualTo("Hill Farm");
        assertThat(land.contact().name()).isEqualTo("J Hill");
        // Half of 685 m by 1112 m.
        assertThat(file.areas().getFirst().shape().getArea()).isBetween(370_000.0, 390_000.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[[0.36,52.06],[0.37,52.07],[0.37,52.06],[0.36,52.07],[0.36,52.06]]]|crosses",
                "[[[52.06,0.36],[52.06,0.37],[52.07,0.37],[52.06,0.36]]]|longitude first",
                "[[[0.36,52.06],[0.37,52.06],[0.37,52.07]]]|end where it begins",
                "[[[0.36,52.06],[0.37,52.06],[0.37,52.07],[0.36,52.05]]]|end where it begins",
                "[[[0.36,1e309],[0.37,52.06],[0.37,52.07],[0.36,1e309]]]|not in Britain",
                "[[[13.4,52.5],[13.5,52.5],[13.5,52.6],[13.4,52.5]]]|not in Britain",
                "[[[\"NaN\",52.06],[0.37,52.06],[0.37,52.07],[0.36,52.06]]]|two numbers",
                "[[[0.36,52.06],[0.36,52.06],[0.36,52.06],[0.36,52.06]]]|near",
                "[]|no outline",
                "7|no outline",
            })
    void what_is_no_sound_outline_is_told_with_its_area(String outline, String says) {
        assertThatThrownBy(() -> read(FILE.replace(SQUARE, outline)))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("area 1 (Hill Farm)")
                .hasMessageContaining(says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"source\": \"Our own survey\",|''|\"source\"",
                "\"date\": \"2026-04-01\",|''|\"date\"",
                "2026-04-01|last spring|is no date",
                "FeatureCollection|Topology|FeatureCollection",
                "\"Polygon\"|\"Point\"|a Polygon or a MultiPolygon",
                "\"kind\": \"private\",|''|has no \"kind\"",
                "\"contact\"|\"onwer\"|\"onwer\", which means nothing here",
            })
    void what_is_missing_or_misspelt_is_told(String whole, String broken, String says) {
        assertThatThrownBy(() -> read(FILE.replace(whole, broken)))
                .isInstanceOf(Wrong.class)
                .hasMessageStartingWith("land.geojson")
                .hasMessageContaining(says);
    }

    @Test
    void what_is_no_json_is_told_with_its_line() {
        assertThatThrownBy(() -> read("{\"type\": \"FeatureCollection\",\n\"source\": }"))
                .isInstanceOf(Wrong.class)
                .hasMessageStartingWith("land.geojson:2: This is no JSON");
        assertThatThrownBy(() -> read("")).isInstanceOf(Wrong.class);
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(Wrong.class);
    }
}
