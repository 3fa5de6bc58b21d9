package borough.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Between the national grid and latitude and longitude, both ways, at published points. */
class NationalGridTest {
    // Published by Ordnance Survey with its transformation OSTN15 (ETRS89 beside the grid): the
    // seven-parameter shift used here is five metres from it in Scilly, and one in Norfolk.
    private static final double METRES = 6;
    private static final double DEGREES = 0.0001;

    @ParameterizedTest
    @CsvSource({
        "49.92226393730, -6.29977752014,  91492.146,   11318.804",
        "52.65800783000,  1.71607397300, 651409.804,  313177.450",
    })
    void published_points_come_out_where_they_are(
            double latitude, double longitude, double easting, double northing) {
        var grid = MapPoint.onEarth(latitude, longitude);
        assertThat((double) grid.easting()).isCloseTo(easting, within(METRES));
        assertThat((double) grid.northing()).isCloseTo(northing, within(METRES));
        var earth = MapPoint.onGrid((int) Math.round(easting), (int) Math.round(northing));
        assertThat(earth.latitude()).isCloseTo(latitude, within(DEGREES));
        assertThat(earth.longitude()).isCloseTo(longitude, within(DEGREES));
    }

    @Test
    void there_and_back_is_the_same_metre() {
        var out = MapPoint.onGrid(531_234, 201_567);
        var back = MapPoint.onEarth(out.latitude(), out.longitude());
        assertThat(back.easting()).isCloseTo(531_234, within(1));
        assertThat(back.northing()).isCloseTo(201_567, within(1));
    }
}
