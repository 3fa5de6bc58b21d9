package borough.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Town;
import borough.data.Tenancy;
import borough.files.Wrong;
import borough.gazetteer.AddressFiles.Wish;
import borough.places.Boundaries;
import borough.places.Places;
import borough.places.Street;
import borough.values.CouncilId;
import borough.values.Uprn;
import borough.values.Usrn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wards, parishes and streets taken in by their shapes. */
@Tag("database")
class ShapesTest {
    private static final String GRID =
            "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},";
    private static final String WEST =
            "[[[530900,200900],[531010.5,200900],[531010.5,202000],[530900,202000],[530900,200900]]]";
    // With a hole around 531020, 201000, and a second part far away.
    private static final String EAST =
            "[[[[531010.5,200900],[532500,200900],[532500,202000],[531010.5,202000],[531010.5,200900]],"
                    + "[[531019.5,200990],[531020.5,200990],[531020.5,201010],[531019.5,201010],[531019.5,200990]]],"
                    + "[[[540000,210000],[540100,210000],[540100,210100],[540000,210000]]]]";
    private static final String BOW =
            "[[[530900,200900],[532000,202000],[532000,200900],[530900,202000],[530900,200900]]]";

    private final CouncilId council = Town.council(true);
    @TempDir private Path folder;

    @BeforeEach
    void a_day_in_may() {
        Town.CLOCK.set("2026-05-12T09:00");
    }

    private static String feature(String code, String name, String type, String coordinates) {
        return """
               {"type":"Feature","properties":{"WD24CD":"%s","WD24NM":"%s","PAR24CD":"%1$s","PAR24NM":"%2$s"},
                "geometry":{"type":"%3$s","coordinates":%4$s}}
               """
                .formatted(code, name, type, coordinates);
    }

    private Path geoJson(String system, String... features) throws IOException {
        return Files.writeString(
                Files.createTempFile(folder, "areas", ".geojson"),
                "{\"type\":\"FeatureCollection\","
                        + system
                        + "\"features\":["
                        + String.join(",", features)
                        + "]}");
    }

    private Boundaries.Redrawn take(Boundaries.Kind kind, Path file) {
        return Tenancy.in(council, () -> Town.bean(AreaFiles.class).take(kind, file));
    }

    private Path twoWards() throws IOException {
        return geoJson(
                GRID,
                feature("E05000001", "West", "Polygon", WEST),
                feature("E05000002", "East", "MultiPolygon", EAST));
    }

    private void addresses() throws IOException {
        var file = AddressLines.file(folder, "a.csv", AddressLines.millLane(30, "2026-03-01"));
        Tenancy.in(
                council,
                () -> Town.bean(AddressFiles.class).take(file, new Wish(false, false), line -> {}));
    }

    private String ward(int n) {
        return property(n).ward();
    }

    private borough.places.Property property(int n) {
        return Tenancy.in(
                council,
                () -> Town.bean(Places.class).at(new Uprn(AddressLines.uprn(n))).orElseThrow());
    }

    @Test
    void addresses_lie_in_the_wards_whose_shapes_hold_them_and_not_in_a_hole() throws IOException {
        take(Boundaries.Kind.WARDS, twoWards());
        addresses();
        assertThat(ward(10)).isEqualTo("E05000001");
        assertThat(ward(11)).isEqualTo("E05000002");
        assertThat(ward(20)).isEmpty();
        assertThat(ward(21)).isEqualTo("E05000002");
    }

    @Test
    void new_wards_and_parishes_find_the_addresses_that_are_there_already() throws IOException {
        addresses();
        assertThat(take(Boundaries.Kind.WARDS, twoWards()).moved()).isEqualTo(29);
        assertThat(ward(10)).isEqualTo("E05000001");
        var parish = geoJson(GRID, feature("E04000001", "Upper Brook", "Polygon", WEST));
        assertThat(take(Boundaries.Kind.PARISHES, parish).moved()).isEqualTo(10);
        assertThat(property(10).parish()).isEqualTo("E04000001");
        assertThat(property(11).parish()).isNull();
        var one = geoJson(GRID, feature("E05000009", "All", "MultiPolygon", EAST));
        take(Boundaries.Kind.WARDS, one);
        assertThat(ward(11)).isEqualTo("E05000009");
        assertThat(Tenancy.in(council, () -> Town.bean(Places.class).wards()))
                .extracting(it -> it.name())
                .containsExactly("All");
    }

    @Test
    void a_shape_that_crosses_itself_is_refused_with_its_name_and_nothing_is_taken()
            throws IOException {
        take(Boundaries.Kind.WARDS, twoWards());
        var bad =
                geoJson(
                        GRID,
                        feature("E05000003", "North", "Polygon", WEST),
                        feature("E05000004", "Bow", "Polygon", BOW));
        assertThatThrownBy(() -> take(Boundaries.Kind.WARDS, bad))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining(
                        "feature 2 (Bow): its outline crosses or touches itself near");
        assertThat(Tenancy.in(council, () -> Town.bean(Places.class).wards()))
                .extracting(it -> it.name())
                .containsExactly("East", "West");
    }

    @Test
    void wgs84_is_read_too_and_other_systems_are_named() throws IOException {
        var earth = "[[[-1.72,52.65],[1.72,52.65],[1.72,52.66],[1.71,52.66],[-1.72,52.65]]]";
        var wide = geoJson("", feature("E05000001", "Wide", "Polygon", earth));
        assertThat(take(Boundaries.Kind.WARDS, wide).areas()).isEqualTo(1);
        var swapped =
                geoJson(
                        "",
                        feature(
                                "E05000001",
                                "S",
                                "Polygon",
                                "[[[52.6,1.7],[52.7,1.7],[52.7,1.8],[52.6,1.7]]]"));
        assertThatThrownBy(() -> take(Boundaries.Kind.WARDS, swapped))
                .hasMessageContaining("longitude first, then latitude");
        var other =
                geoJson(
                        GRID.replace("27700", "3857"),
                        feature("E05000001", "West", "Polygon", WEST));
        assertThatThrownBy(() -> take(Boundaries.Kind.WARDS, other))
                .hasMessageContaining("save it in WGS84 or in EPSG:27700");
        var twice =
                geoJson(
                        GRID,
                        feature("E05000001", "West", "Polygon", WEST),
                        feature("E05000001", "East", "MultiPolygon", EAST));
        assertThatThrownBy(() -> take(Boundaries.Kind.WARDS, twice))
                .hasMessageContaining("feature 2 (East): its code E05000001 is that of West");
        var open = Files.writeString(folder.resolve("open.geojson"), "{\"type\":");
        assertThatThrownBy(() -> take(Boundaries.Kind.WARDS, open))
                .hasMessageContaining("no JSON from here");
    }

    private StreetFiles.Laid streets(Path file) {
        return Tenancy.in(council, () -> Town.bean(StreetFiles.class).take(file));
    }

    private Street street(long usrn) {
        return Tenancy.in(
                council, () -> Town.bean(Places.class).street(new Usrn(usrn)).orElseThrow());
    }

    @Test
    void streets_come_from_a_csv_and_get_their_lines_from_open_usrn() throws IOException {
        var csv =
                AddressLines.file(
                        folder,
                        "streets.csv",
                        "usrn,name,locality,town,start easting,start northing,end easting,end northing",
                        "20500001,MILL LANE,,BROOKHAM,530950,201000,531000,201000",
                        "20500002,FAR AWAY,,BROOKHAM,100000,100000,100000,100100",
                        "20500001,MILL LANE,,BROOKHAM,530950,201000,531000,201000",
                        "x,MILL LANE,,BROOKHAM,530950,201000,531000,201000");
        assertThatThrownBy(() -> streets(csv)).hasMessageContaining("Take in the wards first");
        take(Boundaries.Kind.WARDS, twoWards());
        var laid = streets(csv);
        assertThat(laid.added()).isEqualTo(1);
        assertThat(laid.rejected())
                .extracting(it -> it.line() + ": " + it.why())
                .containsExactly(
                        "3: USRN 20500002 lies in none of the wards",
                        "4: USRN 20500001 came already",
                        "5: USRN should be a number of up to 8 digits, not \"x\"");
        assertThat(street(20500001).ward()).isEqualTo("E05000001");
        var line =
                geoJson(
                        GRID,
                        """
                        {"type":"Feature","properties":{"usrn":20500001,"street_type":"x"},"geometry":
                        {"type":"MultiLineString","coordinates":[[[531100,201000,3],[531200,201050,3]],[[531200,201050,4],[531300,201000,4]]]}}
                        """,
                        """
                        {"type":"Feature","properties":{"usrn":"20500003"},"geometry":
                        {"type":"LineString","coordinates":[[531100,201000],[531200,201050]]}}
                        """);
        var drawn = streets(line);
        assertThat(drawn.changed()).isEqualTo(1);
        assertThat(drawn.rejected())
                .containsExactly(new Taken.Rejected(2, "USRN 20500003 has no name"));
        assertThat(street(20500001).name()).isEqualTo("Mill Lane");
        assertThat(street(20500001).line()).hasSize(4);
        assertThat(street(20500001).ward()).isEqualTo("E05000002");
    }

    @Test
    void streets_come_from_the_gazetteer_s_own_file() throws IOException {
        take(Boundaries.Kind.WARDS, twoWards());
        var file =
                AddressLines.file(
                        folder,
                        "llpg.csv",
                        "10,\"BROOKSHIRE\",9990,2026-04-01,1,2026-04-01,120000,\"7.3\",\"F\"",
                        "15,\"I\",2,20500001,\"MILL LANE\",\"\",\"BROOKHAM\",\"BROOKSHIRE\",\"ENG\"",
                        "11,\"I\",1,20500001,1,9990,2,2001-01-01,1,8,0,2001-01-01,2020-01-01,2001-01-01,,"
                                + "531000.00,201000.00,531200.00,201000.00,10",
                        "11,\"I\",1,20500002,1,9990,2,2001-01-01,1,8,0,2001-01-01,2020-01-01,2001-01-01,,"
                                + "531000.00,201000.00,531200.00,201000.00,10",
                        "99,2,3,2026-04-01,120000");
        var laid = streets(file);
        assertThat(laid.added()).isEqualTo(1);
        assertThat(laid.rejected())
                .extracting(Taken.Rejected::why)
                .containsExactly("USRN 20500002 has no name");
        assertThat(street(20500001).name()).isEqualTo("Mill Lane");
    }
}
