package borough.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Town;
import borough.Visitor;
import borough.data.Json;
import borough.demonstration.MadeUp;
import borough.files.Wrong;
import borough.files.YamlFile;
import borough.files.YamlMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the map's script is told: streets, borders, and what a pin is near. */
@Tag("database")
class MapPagesTest {
    private static final Visitor RESIDENT =
            new Visitor(Town.host(MadeUp.council("brookshire").id()));

    private static JsonNode get(String path) {
        var answer = RESIDENT.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Json.MAPPER.readTree(answer.body());
    }

    @Test
    void the_borders_are_the_wards_and_come_from_nowhere_else() {
        var borders = get("/map/borders");
        assertThat(borders.path("features").size()).isEqualTo(24);
        assertThat(borders.has("tiles")).isFalse();
        assertThat(RESIDENT.get("/map/borders").header("cache-control")).contains("max-age=86400");
        assertThat(RESIDENT.get("/").header("content-security-policy"))
                .contains("img-src 'self' data:;");
    }

    @Test
    void a_piece_has_its_streets_and_whose_land_lies_in_it() {
        var piece = RESIDENT.get("/map/pieces/5205/38").body();
        assertThat(piece).contains("Mill Lane", "LineString").contains("Brook Canal");
        assertThat(piece.length()).isLessThan(60_000);
    }

    @Test
    void a_pin_is_told_by_the_street_it_is_near() {
        var near = get("/map/near?lat=52.0597&lon=0.3845");
        assertThat(near.path("street").asString()).contains("Brookham");
        assertThat(near.path("metres").asInt()).isLessThan(500);
        assertThat(near.has("wrong")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lat=0&lon=0",
                "lat=NaN&lon=NaN",
                "lat=1e309&lon=0",
                "lat=-1e309&lon=1",
                "lat=53.5&lon=1.9"
            })
    void a_pin_at_sea_or_forged_is_wrong_in_plain_words(String at) {
        assertThat(get("/map/near?" + at).path("wrong").asString()).startsWith("That place is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/map/pieces/0/0",
                "/map/pieces/99999999/1",
                "/map/pieces/5205/nowhere",
                "/map/near?lat=here&lon=there",
                "/map/near",
                "/map/place?of=usrn:1",
                "/map/place?of=uprn:'or+1=1",
                "/map/place?of=nothing"
            })
    void what_is_no_place_is_not_there(String path) {
        assertThat(RESIDENT.get(path).status()).isIn(400, 404);
    }

    private static MapRules rules(String text) {
        YamlMap shared = YamlFile.read("maps.yaml", "tiles: none\nthanks: none\n");
        return MapRules.of(YamlFile.read("maps.yaml", text), shared);
    }

    @Test
    void pictures_beneath_the_map_come_from_where_the_council_says() {
        var tiles =
                rules("tiles: https://tiles.example:8443/{z}/{x}/{y}.png\nthanks: © Somebody\n")
                        .tiles()
                        .orElseThrow();
        assertThat(tiles.origin()).isEqualTo("https://tiles.example:8443");
        assertThat(tiles.thanks()).isEqualTo("© Somebody");
        assertThat(rules("tiles: none\n").tiles()).isEmpty();
    }

    @Test
    void the_policy_of_a_page_is_widened_by_that_one_host_and_for_pictures_alone() {
        var tiles = new MapRules.Tiles("https://tiles.example:8443/{z}/{x}/{y}.png", "© Somebody");
        var policy = RESIDENT.get("/").header("content-security-policy");
        assertThat(TileHeaders.widened(policy, tiles))
                .contains("img-src 'self' data: https://tiles.example:8443;")
                .isEqualTo(policy.replace("data:", "data: https://tiles.example:8443"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://tiles.example/{z}/{x}/{y}.png",
                "https://tiles.example/{z}/{x}.png",
                "https://tiles.example; script-src */{z}/{x}/{y}",
                "https://*/{z}/{x}/{y}",
                "https://a@b/{z}/{x}/{y}",
            })
    void an_address_that_would_widen_more_than_that_is_refused(String address) {
        assertThatThrownBy(() -> rules("tiles: \"" + address + "\"\nthanks: x\n"))
                .isInstanceOf(Wrong.class);
        assertThatThrownBy(() -> rules("tiles: https://t.example/{z}/{x}/{y}.png\n"))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("thanks");
    }
}
